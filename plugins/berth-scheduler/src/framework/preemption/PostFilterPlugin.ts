import type { PreparedCycle } from '../cycle';
import type { NodeStatuses } from '../explain';
import type { PreFilterResult } from '../preFilter';
import type { PluginName } from '../profile';
import type { Candidate } from './Victim';

/** A pod that fits nowhere, and why. */
export interface Failed {
  prepared: PreparedCycle;
  preFilter: PreFilterResult;
  statuses: NodeStatuses;
}

/** What a PostFilter plugin says of a pod that fits nowhere. */
export type PostFilterAnswer =
  /** It makes no room; `text` says why. */
  | { outcome: 'no help'; text: string | undefined }
  /** An error of kube-scheduler's own, which ends the cycle. */
  | { outcome: 'failed'; text: string }
  /** There is room on one of these nodes once their victims are gone. */
  | { outcome: 'room'; candidates: readonly Candidate[] }
  | { outcome: 'not modelled'; why: string };

export interface PostFilterPlugin {
  readonly name: PluginName;
  postFilter(failed: Failed): PostFilterAnswer;
}
