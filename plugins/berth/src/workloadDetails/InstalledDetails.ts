import { createContext, type ComponentType } from 'react';
import type { WorkloadStatus } from '@berth/backstage-plugin-berth-common';

/** What the details of one kind are drawn from. @public */
export interface BerthWorkloadDetailsProps {
  /** Name of the cluster. */
  cluster: string;
  /** `details` is there: a workload of which only the pods are known has none to draw. */
  workload: WorkloadStatus & Required<Pick<WorkloadStatus, 'details'>>;
}

/** Details of one kind that a module has installed. @public */
export interface InstalledWorkloadDetails {
  /** API group without version; empty for the core group. */
  group: string;
  kind: string;
  Component: ComponentType<BerthWorkloadDetailsProps>;
}

/** Those of an app; the first of a kind counts. */
export const InstalledDetails = createContext<
  readonly InstalledWorkloadDetails[]
>([]);
