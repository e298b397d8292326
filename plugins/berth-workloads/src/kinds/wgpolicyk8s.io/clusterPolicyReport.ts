import type { WorkloadKind } from '../WorkloadKind';
import { reportReadings } from './reportReadings';

/** `wgpolicyk8s.io` ClusterPolicyReport: how objects of the cluster as a whole do by a policy. */
export const clusterPolicyReportKind: WorkloadKind = {
  ...reportReadings,
  kind: 'ClusterPolicyReport',
  plural: 'clusterpolicyreports',
};
