import type { WorkloadKind } from '../WorkloadKind';
import { reportReadings } from './reportReadings';

/** `wgpolicyk8s.io` PolicyReport: how objects of a namespace do by a policy. */
export const policyReportKind: WorkloadKind = {
  ...reportReadings,
  kind: 'PolicyReport',
  plural: 'policyreports',
};
