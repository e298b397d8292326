import type { ClusterPlan } from './ClusterPlan';

/** CPUs only. Argo CD of another cluster deploys here. */
export const osakaCpu: ClusterPlan = {
  name: 'osaka-cpu',
  title: 'Osaka · CPU',
  version: 'v1.37.1',
  argoCd: false,
  region: 'osaka',
  network: '10.30',
  pools: ['osaka-a', 'osaka-b'].map((zone, i) => ({
    prefix: 'cpu-',
    first: 1 + i * 6,
    count: 6,
    zone,
    nodesPerRack: 3,
    firstRack: 1 + i * 2,
    cpus: 32,
    memoryGi: 128,
  })),
};
