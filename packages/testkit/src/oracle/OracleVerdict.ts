import type { Verdict } from '@berth/backstage-plugin-berth-scheduler';

/** What kube-scheduler makes of a case: a verdict, plus what preemption would do. */
export interface OracleVerdict extends Verdict {
  /** The node that preemption would make room on. */
  nominated?: string;
  /** Names of the pods that preemption would delete, sorted. */
  victims?: string[];
}
