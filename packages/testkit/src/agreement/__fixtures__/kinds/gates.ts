import { PodTemplateOptions } from '../../../builders';

/** Pods that wait for somebody to let them go on, whether or not they would fit. */
export const gates: PodTemplateOptions[] = [
  { spec: { schedulingGates: [{ name: 'example.com/quota' }] } },
  {
    requests: { cpu: '400' },
    spec: {
      schedulingGates: [
        { name: 'example.com/quota' },
        { name: 'example.com/review' },
      ],
    },
  },
];
