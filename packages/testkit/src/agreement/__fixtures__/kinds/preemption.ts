import { PodTemplateOptions } from '../../../builders';

function on(pool: string, priorityClassName: string, cpu: number) {
  return {
    nodeSelector: { pool },
    tolerations: [{ key: 'dedicated', value: pool }],
    priorityClassName,
    requests: { cpu: `${cpu}` },
  };
}

/** A story told in order, on two nodes of 4 CPUs in either pool: who makes room for whom. */
export const preemption: PodTemplateOptions[] = [
  on('arena', 'low', 3),
  on('arena', 'medium', 3),
  // Nobody is lower; may not; takes the place of the lowest.
  on('arena', 'low', 2),
  on('arena', 'polite', 2),
  on('arena', 'high', 2),
  on('arena', 'lower', 2),
  // Would need more than what the lower ones have.
  on('arena', 'medium', 3),
  on('arena', 'high', 4),
  on('arena', 'high', 3),
  // Of two nodes, the one whose pods no budget protects; then there is only the other.
  { ...on('guard', 'low', 3), labels: { guarded: 'yes' } },
  on('guard', 'low', 3),
  on('guard', 'high', 3),
  on('guard', 'high', 3),
  on('guard', 'high', 3),
  on('arena', 'critical', 2),
  on('arena', 'critical', 4),
  on('arena', 'critical', 2),
  on('arena', 'critical', 1),
  on('arena', 'high', 1),
  on('arena', 'lower', 1),
  // Only a pod on the guard nodes could go, and that would not bring a GPU.
  {
    ...on('guard', 'critical', 1),
    requests: { cpu: '1', 'nvidia.com/gpu': '1' },
  },
  on('guard', 'system-cluster-critical', 4),
  on('arena', 'system-node-critical', 4),
  // Two go at once.
  on('arena', 'system-node-critical', 4),
  on('arena', 'system-node-critical', 4),
];
