import type {
  NodeInput,
  PodInput,
} from '@berth/backstage-plugin-berth-scheduler';

const GPUS_ON_NODE = 8;

interface NodeSketch {
  name: string;
  zone: 'a' | 'b';
  used: number;
  taint?: string;
  cordoned?: boolean;
}

const NODES: readonly NodeSketch[] = [
  { name: 'h-01', zone: 'a', used: 0 },
  { name: 'h-02', zone: 'a', used: 4 },
  { name: 'h-03', zone: 'a', used: 8 },
  { name: 'h-04', zone: 'a', used: 4 },
  { name: 'h-05', zone: 'a', used: 6 },
  { name: 'h-06', zone: 'a', used: 5 },
  { name: 'h-07', zone: 'a', used: 5 },
  { name: 'h-08', zone: 'a', used: 8 },
  { name: 'h-09', zone: 'b', used: 0 },
  { name: 'h-10', zone: 'b', used: 7 },
  { name: 'h-11', zone: 'b', used: 0, taint: 'research' },
  { name: 'h-12', zone: 'b', used: 2, taint: 'research' },
  { name: 'h-13', zone: 'b', used: 0, taint: 'research' },
  { name: 'h-14', zone: 'b', used: 0, taint: 'research' },
  { name: 'h-15', zone: 'b', used: 4, cordoned: true },
  { name: 'h-16', zone: 'b', used: 0, cordoned: true },
];

function node(sketch: NodeSketch): NodeInput {
  return {
    metadata: {
      name: sketch.name,
      labels: {
        'kubernetes.io/hostname': sketch.name,
        'topology.kubernetes.io/zone': sketch.zone,
        'nvidia.com/gpu.product': 'NVIDIA-H100-80GB-HBM3',
        'nvidia.com/gpu.memory': '81559',
      },
    },
    spec: {
      unschedulable: sketch.cordoned ?? false,
      taints: sketch.taint
        ? [{ key: 'dedicated', value: sketch.taint, effect: 'NoSchedule' }]
        : [],
    },
    status: {
      allocatable: {
        cpu: '192',
        memory: '2000Gi',
        pods: '110',
        'ephemeral-storage': '3500Gi',
        'nvidia.com/gpu': String(GPUS_ON_NODE),
      },
    },
  };
}

function podsOn({ name, used }: NodeSketch): PodInput[] {
  if (used === 0) {
    return [];
  }
  const requests = { cpu: '8', memory: '64Gi', 'nvidia.com/gpu': String(used) };
  return [
    {
      metadata: { name: `trainer-on-${name}`, namespace: 'research' },
      spec: {
        nodeName: name,
        containers: [{ name: 'main', resources: { requests } }],
      },
      status: { phase: 'Running' },
    },
  ];
}

/** Sixteen nodes with eight H100 each, as in the design's sketch: six pods of four GPUs find room. */
export function tokyoCluster(): { nodes: NodeInput[]; pods: PodInput[] } {
  return { nodes: NODES.map(node), pods: NODES.flatMap(podsOn) };
}

/** The same cluster many times over, with names of its own for each: 16 nodes each time. */
export function largeCluster(times: number): ReturnType<typeof tokyoCluster> {
  const sketches = Array.from({ length: times }, (_, index) =>
    NODES.map(sketch => ({
      ...sketch,
      name: `${sketch.name}-${String(index).padStart(3, '0')}`,
    })),
  ).flat();
  return { nodes: sketches.map(node), pods: sketches.flatMap(podsOn) };
}
