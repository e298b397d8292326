import { PodTemplateOptions } from '../../../builders';

const requests = { cpu: '100m', memory: '128Mi' };

/** Pods whose images some nodes have. */
export const images: PodTemplateOptions[] = [
  { image: 'registry.example/big:1', requests },
  { image: 'registry.example/big:2', requests },
  { image: 'registry.example/model', requests },
  {
    image: 'registry.example/big:1',
    requests,
    spec: {
      initContainers: [
        { name: 'load', image: 'registry.example/model:latest' },
      ],
    },
  },
];
