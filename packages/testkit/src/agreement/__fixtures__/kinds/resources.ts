import { PodTemplateOptions } from '../../../builders';

const tolerateGpu = [{ key: 'nvidia.com/gpu', operator: 'Exists' }];

/** Pods that say how much they need, and pods that do not. */
export const resources: PodTemplateOptions[] = [
  { requests: { cpu: '500m', memory: '512Mi' } },
  {},
  { requests: { cpu: '4', memory: '2Gi' } },
  { requests: { memory: '12Gi' } },
  { requests: { cpu: '1' } },
  // GPUs: tolerated, not tolerated, of one model, in slices, shared, of AMD, too many.
  {
    requests: { cpu: '2', memory: '16Gi', 'nvidia.com/gpu': '4' },
    tolerations: tolerateGpu,
  },
  { requests: { cpu: '2', 'nvidia.com/gpu': '2' } },
  {
    requests: { 'nvidia.com/gpu': '1' },
    tolerations: tolerateGpu,
    nodeSelector: { 'nvidia.com/gpu.product': 'NVIDIA-L4-SHARED' },
  },
  {
    requests: { cpu: '1', 'nvidia.com/mig-1g.10gb': '2' },
    tolerations: tolerateGpu,
  },
  { requests: { cpu: '8', memory: '32Gi', 'amd.com/gpu': '2' } },
  { requests: { 'nvidia.com/gpu': '9' }, tolerations: tolerateGpu },
  { requests: { 'example.com/fpga': '1' } },
  // Init containers ask for more than what runs afterwards.
  {
    requests: { cpu: '1', memory: '1Gi' },
    spec: {
      initContainers: [
        {
          name: 'load',
          image: 'registry.example/load:1',
          resources: { requests: { cpu: '6', memory: '20Gi' } },
        },
      ],
    },
  },
  // A sidecar counts for as long as the pod runs.
  {
    requests: { cpu: '100m' },
    spec: {
      initContainers: [
        {
          name: 'proxy',
          image: 'registry.example/proxy:1',
          restartPolicy: 'Always',
          resources: { requests: { cpu: '300m', memory: '128Mi' } },
        },
      ],
    },
  },
  { requests: { cpu: '100m', 'ephemeral-storage': '1Gi' } },
  { requests: { cpu: '40' } },
];
