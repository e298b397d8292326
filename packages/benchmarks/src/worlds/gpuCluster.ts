import { node, pod } from '@berth/testkit';
import type {
  NodeInput,
  PodInput,
} from '@berth/backstage-plugin-berth-scheduler';

/** GPU nodes in three zones with pods on them; the same for the same sizes. */
export function gpuCluster(options: { nodes: number; podsPerNode: number }): {
  nodes: NodeInput[];
  pods: PodInput[];
} {
  const nodes = Array.from({ length: options.nodes }, (_, index) =>
    node({
      name: `node-${String(index).padStart(5, '0')}`,
      cpu: '96',
      memory: '1024Gi',
      zone: `zone-${'abc'[index % 3]}`,
      gpus: { model: index % 4 === 0 ? 'H100' : 'A100', count: 8 },
      taints:
        index % 10 === 0
          ? [{ key: 'dedicated', value: 'research', effect: 'NoSchedule' }]
          : [],
      unschedulable: index % 50 === 0,
    }),
  );
  const pods = nodes.flatMap((host, index) =>
    Array.from({ length: options.podsPerNode }, (_, slot) =>
      pod({
        name: `pod-${index}-${slot}`,
        nodeName: host.metadata.name,
        requests: {
          cpu: `${1 + ((index + slot) % 5)}`,
          memory: `${2 + ((index * slot) % 7)}Gi`,
          ...(slot < 3 && { 'nvidia.com/gpu': `${1 + ((index + slot) % 2)}` }),
        },
      }),
    ),
  );
  return { nodes, pods } as { nodes: NodeInput[]; pods: PodInput[] };
}
