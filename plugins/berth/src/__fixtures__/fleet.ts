import type {
  Fleet,
  FleetAccelerator,
  FleetHolder,
  FleetHoldings,
  FleetMap,
  FleetQueue,
  Freshness,
} from '@berth/backstage-plugin-berth-common';

const live: Freshness = { status: 'live' };
const stale: Freshness = {
  status: 'stale',
  since: '2026-11-20T05:02:00Z',
  trouble: { code: 'timeout', message: 'The API timed out.' },
};

const h100: FleetAccelerator = {
  ...{ vendor: 'nvidia', resource: 'nvidia.com/gpu', model: 'H100' },
  unit: { kind: 'gpu' },
};
const mig: FleetAccelerator = {
  ...{ vendor: 'nvidia', resource: 'nvidia.com/mig-2g.20gb', model: 'A100' },
  unit: { kind: 'partition', profile: '2g.20gb' },
};

export const fleetHolders: FleetHolder[] = [
  ['llm-gateway', 'team-llm', 'assistant'],
  ['train-vision', 'team-vision', 'vision'],
  ['rerank', 'team-llm', 'search'],
  ['speech-to-text', 'team-speech', undefined],
].map(([name, owner, system]) => ({
  entityRef: `component:default/${name}`,
  title: `${name}`,
  owner: `group:default/${owner}`,
  system: system && `system:default/${system}`,
}));

/** Two clusters with GPUs, one of which is stale, and one without. */
export function fleet(): Fleet {
  return {
    clusters: [
      {
        ...{
          name: 'tokyo-h100',
          freshness: live,
          kubernetesVersion: 'v1.37.1',
        },
        nodes: { total: 12, cordoned: 1, notReady: 1 },
        cpu: { allocatable: 1_152_000, requested: 820_500 },
        memory: { allocatable: 12 * 2 ** 40, requested: 7.5 * 2 ** 40 },
        pods: { allocatable: 1_320, bound: 210, waiting: 5 },
        gpus: [
          {
            ...{ ...h100, total: 96, allocated: 58, free: 26, unusable: 12 },
            freeBlocks: [
              { units: 6, nodes: 2 },
              { units: 4, nodes: 1 },
              { units: 2, nodes: 5 },
            ],
            largestFree: { units: 6, node: 'gpu-h-07' },
          },
        ],
      },
      {
        ...{ name: 'nagoya-a100', freshness: stale },
        nodes: { total: 4, cordoned: 0, notReady: 0 },
        cpu: { allocatable: 256_000, requested: 60_000 },
        memory: { allocatable: 2 * 2 ** 40, requested: 2 ** 39 },
        pods: { allocatable: 440, bound: 30, waiting: 0 },
        gpus: [
          {
            ...{ ...mig, total: 12, allocated: 7, free: 5, unusable: 0 },
            freeBlocks: [{ units: 5, nodes: 1 }],
            largestFree: { units: 5, node: 'gpu-a-01' },
          },
        ],
      },
      {
        ...{ name: 'osaka-cpu', freshness: live },
        nodes: { total: 3, cordoned: 0, notReady: 0 },
        cpu: { allocatable: 96_000, requested: 30_000 },
        memory: { allocatable: 2 ** 39, requested: 2 ** 37 },
        pods: { allocatable: 330, bound: 40, waiting: 0 },
        gpus: [],
      },
    ],
  };
}

/** So many nodes of eight H100 each; who holds what follows from the numbers of node and GPU. */
export function fleetMap(
  nodes = 12,
  options: { groupBy?: string; cluster?: string } = {},
): FleetMap {
  const map: FleetMap = {
    ...{ cluster: options.cluster ?? 'tokyo-h100', freshness: live },
    utilisation: live,
    labels: ['topology.kubernetes.io/zone', 'example.com/rack'],
    groupBy: options.groupBy ?? 'topology.kubernetes.io/zone',
    groups: ['zone-a', 'zone-b', 'zone-c'],
    ...{ accelerators: [h100], holders: fleetHolders },
    nodes: { name: [], group: [], state: [] },
    devices: { node: [], accelerator: [], units: [], unusable: [], perGpu: [] },
    held: { device: [], units: [], holder: [], pod: [], utilisation: [] },
  };
  for (let node = 0; node < nodes; node++) {
    const isCordoned = node % 9 === 8;
    map.nodes.name.push(`gpu-h-${`${node + 1}`.padStart(2, '0')}`);
    map.nodes.group.push(node % 3);
    map.nodes.state.push(isCordoned ? 1 : 0);
    map.devices.node.push(node);
    map.devices.accelerator.push(0);
    map.devices.units.push(8);
    map.devices.perGpu.push(1);
    const first = (node * 3) % 5;
    const second = node % 4 === 3 ? 0 : 2;
    map.devices.unusable.push(isCordoned ? 8 - first - second : 0);
    for (const [units, holder] of [
      [first, node % 4],
      [second, node % 3 === 0 ? -1 : (node + 1) % 4],
    ]) {
      if (units === 0) continue;
      map.held.device.push(node);
      map.held.units.push(units);
      map.held.holder.push(holder);
      map.held.pod.push(holder < 0 ? '' : `ml/pod-${node}-${holder}`);
      map.held.utilisation.push(node % 5 === 0 ? null : (node * 17) % 101);
    }
  }
  return map;
}

export function fleetHoldings(): FleetHoldings {
  return {
    clusters: [
      { name: 'tokyo-h100', freshness: live, utilisation: live },
      {
        ...{ name: 'nagoya-a100', freshness: stale },
        utilisation: { status: 'notAsked' },
      },
    ],
    accelerators: [
      { ...h100, total: 96 },
      { ...mig, total: 12 },
    ],
    holders: fleetHolders,
    rows: [
      {
        ...{ holder: 0, cluster: 'tokyo-h100', namespace: 'llm' },
        ...{ accelerator: 0, allocated: 24, waiting: 8 },
        since: '2026-11-10T10:00:00Z',
        idle: { measured: 24, idle: 3 },
      },
      {
        ...{ holder: 1, cluster: 'tokyo-h100', namespace: 'vision' },
        ...{ accelerator: 0, allocated: 16, waiting: 0 },
        since: '2026-11-19T10:00:00Z',
        idle: { measured: 16, idle: 0 },
      },
      {
        ...{ holder: 2, cluster: 'nagoya-a100', namespace: 'llm' },
        ...{ accelerator: 1, allocated: 7, waiting: 0 },
        since: '2026-10-01T10:00:00Z',
      },
      {
        ...{ holder: -1, cluster: 'tokyo-h100' },
        ...{ accelerator: 0, allocated: 18, waiting: 2 },
        since: '2026-09-01T10:00:00Z',
      },
    ],
  };
}

export function fleetQueue(): FleetQueue {
  return {
    clusters: [
      { name: 'tokyo-h100', freshness: live },
      { name: 'nagoya-a100', freshness: stale },
    ],
    holders: fleetHolders,
    waits: [
      {
        ...{ cluster: 'tokyo-h100', holder: 0, groups: 1, isGang: false },
        workload: { kind: 'Deployment', namespace: 'llm', name: 'llm-gateway' },
        ...{ pods: 2, gpus: { ...h100, units: 8, total: 16 } },
        since: '2026-11-20T07:50:00Z',
        cause: {
          ...{ code: 'gpusScattered', free: 26 },
          largestFree: { units: 6, node: 'gpu-h-07' },
        },
      },
      {
        ...{ cluster: 'tokyo-h100', holder: 1, groups: 1, isGang: true },
        workload: { kind: 'Job', namespace: 'vision', name: 'train-vision' },
        ...{ pods: 16, gpus: { ...h100, units: 2, total: 32 } },
        since: '2026-11-20T09:30:00Z',
        cause: { code: 'gang', fits: 12, of: 16 },
      },
      {
        ...{ cluster: 'tokyo-h100', holder: -1, groups: 2, isGang: false },
        ...{ pods: 3, gpus: { ...h100, units: 8, total: 24 } },
        since: '2026-11-20T09:00:00Z',
        cause: {
          ...{ code: 'gpusScattered', free: 26 },
          largestFree: { units: 6, node: 'gpu-h-07' },
        },
      },
    ],
    unfit: [
      { ...h100, cluster: 'tokyo-h100', units: 26 },
      { ...mig, cluster: 'nagoya-a100', units: 0 },
    ],
  };
}
