import type { Verdict } from '@berth/backstage-plugin-berth-scheduler/replay';

/** What kube-scheduler makes of a case. */
export interface OracleVerdict extends Omit<Verdict, 'candidates'> {
  /**
   * Where preemption takes one of several nodes at random: the sorted names of the victims by node. `nominated` is the
   * first of these nodes by name, and the message is that of this choice.
   */
  candidates?: Record<string, string[]>;
  /** Preemption looked at some nodes only, from a random one on: it might nominate others than it says. */
  sampled?: boolean;
  /**
   * Where it was asked for: what each Filter plugin says by itself, by plugin and node. A plugin whose PreFilter ends the
   * cycle is not there; a code that is none of a rejection is the error of a plugin.
   */
  byFilter?: Record<
    string,
    Record<string, { code: string; reasons: string[] }>
  >;
}
