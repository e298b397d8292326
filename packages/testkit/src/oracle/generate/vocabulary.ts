/** The words that nodes and pods of a case share. There are few of each, so that they meet. */

/** As cloud providers write them: the region of a zone is all but its last part. */
export const zones = ['jp-osaka-a', 'jp-osaka-b', 'jp-osaka-c'];

export const racks = ['1', '2', '7', '12', '40'];

export const cells = ['east', 'west'];

export const taints = [
  { key: 'nvidia.com/gpu', value: 'present', effect: 'NoSchedule' },
  { key: 'dedicated', value: 'training', effect: 'NoSchedule' },
  { key: 'dedicated', value: 'serving', effect: 'NoExecute' },
  { key: 'dedicated', effect: 'PreferNoSchedule' },
  { key: 'spot', value: 'true', effect: 'PreferNoSchedule' },
  { key: 'maintenance', value: '10', effect: 'PreferNoSchedule' },
  { key: 'node.kubernetes.io/not-ready', effect: 'NoExecute' },
  { key: 'node.kubernetes.io/disk-pressure', effect: 'NoSchedule' },
];

export const extendedResources = [
  'nvidia.com/gpu',
  'nvidia.com/mig-1g.10gb',
  'nvidia.com/mig-3g.40gb',
  'nvidia.com/gpu.shared',
  'amd.com/gpu',
  'example.com/fpga',
];

export const hugePages = ['hugepages-2Mi', 'hugepages-1Gi'];

export const pageSize: Record<string, number> = {
  'hugepages-2Mi': 2 * 2 ** 20,
  'hugepages-1Gi': 2 ** 30,
};

const digest = '0123456789abcdef'.repeat(4);

/** How pods name images. */
export const podImages = [
  'nginx',
  'nginx:latest',
  'nginx:1.29',
  'docker.io/library/nginx:1.29',
  'localhost:5000/model',
  'localhost:5000/model:v2',
  'nvcr.io/nvidia/pytorch:25.09-py3',
  'nvcr.io/nvidia/cuda',
  `ghcr.io/berth-dev/trainer@sha256:${digest}`,
  'registry.k8s.io/pause:3.10',
];

/** How kubelets list images; one image has several names. */
export const nodeImages = [
  ['docker.io/library/nginx:latest', 'nginx:latest'],
  ['docker.io/library/nginx:1.29', 'nginx:1.29', `nginx@sha256:${digest}`],
  ['localhost:5000/model:latest'],
  ['localhost:5000/model:v2', 'localhost:5000/model:stable'],
  ['nvcr.io/nvidia/pytorch:25.09-py3'],
  ['nvcr.io/nvidia/cuda:latest', 'nvcr.io/nvidia/cuda'],
  [`ghcr.io/berth-dev/trainer@sha256:${digest}`],
  ['registry.k8s.io/pause:3.10'],
  [],
];

export const nodeName = (index: number) => `node-${index}`;

/** Labels of pods, by key; selectors use the same words. */
export const podLabels: Record<string, readonly string[]> = {
  app: ['web', 'trainer', 'cache'],
  tier: ['front', 'back'],
  version: ['v1', 'v2'],
  'pod-template-hash': ['5d4f8c7b9', '7c9bdf6d5'],
};

/** Namespaces of pods, with the labels they have where the case says so. */
export const namespaces: Record<string, Record<string, string>> = {
  default: { env: 'prod', team: 'ml' },
  training: { env: 'dev', team: 'ml' },
  serving: { env: 'prod', team: 'web' },
};

/** Labels of nodes that divide a cluster; the last one is on no node. */
export const topologyKeys = [
  'kubernetes.io/hostname',
  'topology.kubernetes.io/zone',
  'topology.kubernetes.io/region',
  'rack',
  'example.com/cell',
  'example.com/nowhere',
];
