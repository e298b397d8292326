import type { Verdict } from '@berth/backstage-plugin-berth-scheduler';

/** What kube-scheduler makes of a case. Among nodes that preemption may take it has taken one. */
export type OracleVerdict = Omit<Verdict, 'candidates'>;
