import { PodTemplateOptions } from '../../../builders';

const requests = { cpu: '200m', memory: '256Mi' };
const hostname = 'kubernetes.io/hostname';
const zone = 'topology.kubernetes.io/zone';

/** Pods that tolerate, and pods that would have to. */
export const taints: PodTemplateOptions[] = [
  {
    tolerations: [{ key: 'spare', operator: 'Equal', value: 'yes' }],
    requests: { cpu: '500m', memory: '1Gi' },
  },
  // Not in the zone of the nodes on which preemption is tried: there it would become a victim by chance.
  {
    tolerations: [{ operator: 'Exists' }],
    nodeSelector: { [zone]: 'a' },
    requests,
  },
  { nodeSelector: { [hostname]: 'h100-a' }, requests },
  {
    tolerations: [
      { key: 'node.kubernetes.io/unschedulable', operator: 'Exists' },
    ],
    nodeSelector: { [hostname]: 'cordoned-a' },
    requests,
  },
  {
    tolerations: [
      { key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoExecute' },
    ],
    nodeSelector: { [hostname]: 'h100-b' },
    requests,
  },
];
