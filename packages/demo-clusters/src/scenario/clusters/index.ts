import type { ClusterPlan } from './ClusterPlan';
import { nagoyaA100 } from './nagoyaA100';
import { osakaCpu } from './osakaCpu';
import { tokyoH100 } from './tokyoH100';

export const clusterPlans: readonly ClusterPlan[] = [
  tokyoH100,
  nagoyaA100,
  osakaCpu,
];
