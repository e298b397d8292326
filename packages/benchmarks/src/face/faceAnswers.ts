import type {
  Fleet,
  FleetHoldings,
  FleetMap,
  FleetQueue,
  ListedService,
  ServiceList,
  ServiceStatus,
} from '@berth/backstage-plugin-berth-common';
import { component, signedIn } from './catalogAnswers';
import type { FaceAnswers } from './FacePortal';

const CLUSTER = 'tokyo-h100';
const OWNERS = 12;
const PAGE = 30;
const live = { status: 'live' } as const;
const h100 = {
  vendor: 'nvidia',
  resource: 'nvidia.com/gpu',
  model: 'H100',
  unit: { kind: 'gpu' },
} as const;

/** The Component that Berth knows, and one that it has nothing to do with: equal but for the annotation. */
export const WITH_BERTH = 'with-berth';
export const WITHOUT_BERTH = 'without-berth';

/** What a backend of so many services, and of so many nodes with eight GPUs each, answers to the pages of the face. */
export function faceAnswers(size: {
  services: number;
  nodes: number;
}): FaceAnswers {
  const services = Array.from({ length: size.services }, (_, at) => listed(at));
  const map = gpuMap(size.nodes);
  return (path, query) => {
    switch (path) {
      case '/api/auth/guest/refresh':
        return signedIn();
      case '/api/catalog/entities/by-refs':
        return { items: [] };
      case `/api/catalog/entities/by-name/component/default/${WITH_BERTH}`:
        return component(WITH_BERTH, { 'backstage.io/kubernetes-id': 'svc-0' });
      case `/api/catalog/entities/by-name/component/default/${WITHOUT_BERTH}`:
        return component(WITHOUT_BERTH, {});
      case `/api/berth/v1/entities/component/default/${WITH_BERTH}/status`:
        return status();
      case '/api/berth/v1/services':
        return page(services, Number(query.get('cursor') ?? 0));
      case '/api/berth/v1/fleet':
        return fleet(map);
      case '/api/berth/v1/fleet/gpus':
        return map;
      case '/api/berth/v1/fleet/holdings':
        return holdings(map);
      case '/api/berth/v1/fleet/queue':
        return {
          clusters: [],
          holders: [],
          waits: [],
          unfit: [],
        } satisfies FleetQueue;
      default:
        return undefined;
    }
  };
}

function status(): ServiceStatus {
  return {
    entityRef: `component:default/${WITH_BERTH}`,
    revision: '1',
    observedAt: new Date().toISOString(),
    tone: 'good',
    headline: { code: 'healthy', params: { clusters: 1 } },
    problems: [],
    clusters: [
      {
        cluster: { name: CLUSTER },
        freshness: live,
        capabilities: {
          ...{ workloads: live, pods: live, nodes: live },
          ...{ autoscalers: live, disruptionBudgets: live, argo: live },
        },
        tone: 'good',
        workloads: [],
        applications: [],
      },
    ],
  };
}

function listed(at: number): ListedService {
  const isBad = at % 10 === 0;
  const name = `service-${`${at}`.padStart(4, '0')}`;
  return {
    entityRef: `component:default/${name}`,
    title: name,
    type: 'service',
    owner: `group:default/team-${at % OWNERS}`,
    system: `system:default/system-${at % 40}`,
    tone: isBad ? 'bad' : 'good',
    headline: isBad
      ? {
          code: 'podsWaitingForGpus',
          params: {
            ...{ cluster: CLUSTER, workload: name, waiting: 2, total: 8 },
            ...{ gpus: 4, model: 'H100', largestFree: 3 },
            since: '2026-11-20T09:00:00Z',
          },
        }
      : { code: 'healthy', params: { clusters: 2 } },
    problemCount: isBad ? 1 : 0,
    clusters: [CLUSTER, 'nagoya-a100'].map(cluster => ({
      ...{ name: cluster, tone: isBad ? 'bad' : 'good', freshness: live },
    })),
    pods: { available: isBad ? 6 : 8, desired: 8, pending: isBad ? 2 : 0 },
    autoscaling: {
      ...{ state: 'steady', min: 2, max: 12, current: 8, desired: 8, more: 0 },
    },
    gpus: [{ ...h100, requested: 8, bound: isBad ? 6 : 8 }],
    applications: { synced: 1, outOfSync: at % 7 === 0 ? 1 : 0, unknown: 0 },
  };
}

function page(all: readonly ListedService[], from: number): ServiceList {
  const tones = { bad: 0, look: 0, unknown: 0, good: 0 };
  for (const { tone } of all) tones[tone] += 1;
  const next = from + PAGE;
  return {
    items: all.slice(from, next),
    ...{ inScope: all.length, total: all.length, tones },
    facets: {
      owner: Array.from({ length: OWNERS }, (_, at) => ({
        value: `group:default/team-${at}`,
        count: Math.ceil(all.length / OWNERS),
      })),
      system: [],
      cluster: [{ value: CLUSTER, count: all.length }],
      tone: [],
      gpu: [{ value: 'H100', count: all.length }],
      sync: [],
      pods: [],
    },
    next: next < all.length ? `${next}` : undefined,
  };
}

/** Ten zones; of eight GPUs three to eight are held, by two of a hundred Components. */
function gpuMap(nodes: number): FleetMap {
  const components = Array.from({ length: 100 }, (_, at) => ({
    entityRef: `component:default/service-${at}`,
    title: `service-${at}`,
    owner: `group:default/team-${at % OWNERS}`,
  }));
  const map: FleetMap = {
    ...{ cluster: CLUSTER, freshness: live, utilisation: live },
    labels: ['topology.kubernetes.io/zone'],
    groupBy: 'topology.kubernetes.io/zone',
    groups: Array.from({ length: 10 }, (_, at) => `zone-${at}`),
    ...{ accelerators: [h100], holders: components },
    nodes: { name: [], group: [], state: [] },
    devices: { node: [], accelerator: [], units: [], unusable: [], perGpu: [] },
    held: { device: [], units: [], holder: [], pod: [], utilisation: [] },
  };
  for (let node = 0; node < nodes; node++) {
    map.nodes.name.push(`gpu-${node}`);
    map.nodes.group.push(node % 10);
    map.nodes.state.push(node % 50 === 0 ? 1 : 0);
    map.devices.node.push(node);
    map.devices.accelerator.push(0);
    map.devices.units.push(8);
    map.devices.perGpu.push(1);
    const units = [3, node % 6];
    const held = units[0] + units[1];
    map.devices.unusable.push(node % 50 === 0 ? 8 - held : 0);
    for (const [at, count] of units.entries()) {
      if (count === 0) continue;
      const holder = (node * 7 + at * 31) % components.length;
      map.held.device.push(node);
      map.held.units.push(count);
      map.held.holder.push(holder);
      map.held.pod.push(`team/pod-${node}-${at}`);
      map.held.utilisation.push((node * 17 + at) % 101);
    }
  }
  return map;
}

function fleet({ nodes, held }: FleetMap): Fleet {
  const count = nodes.name.length;
  const allocated = held.units.reduce((sum, units) => sum + units, 0);
  const total = count * 8;
  return {
    clusters: [
      {
        ...{ name: CLUSTER, freshness: live, kubernetesVersion: 'v1.37.1' },
        nodes: { total: count, cordoned: 0, notReady: 0 },
        cpu: { allocatable: count * 96_000, requested: count * 60_000 },
        memory: { allocatable: count * 2 ** 40, requested: count * 2 ** 39 },
        pods: { allocatable: count * 110, bound: count * 2, waiting: 0 },
        gpus: [
          {
            ...{ ...h100, total, allocated, free: total - allocated },
            ...{ unusable: 0, freeBlocks: [] },
          },
        ],
      },
    ],
  };
}

function holdings({ holders }: FleetMap): FleetHoldings {
  return {
    clusters: [{ name: CLUSTER, freshness: live, utilisation: live }],
    accelerators: [{ ...h100, total: 1 }],
    ...{ holders, rows: [] },
  };
}
