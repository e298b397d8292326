import type { KubernetesVersion } from '../kubernetes/version';

/**
 * - `modelled`: decided as kube-scheduler decides it.
 * - `unknown`: where it matters the verdict is `unknown`, or carries a caveat where it only moves the choice; of a pod that
 *   fits nowhere, it is said that it is not known what preemption does.
 * - `ignored`: read, checked, and without influence on a decision.
 * @public
 */
export type ModelledStatus = 'modelled' | 'unknown' | 'ignored';

/**
 * One thing that decides, or could decide, where a pod goes.
 * @public
 */
export interface ModelledEntry {
  name: string;
  status: ModelledStatus;
  /** The minors that have it. */
  versions: readonly KubernetesVersion[];
  /** What it is, in one sentence. */
  says: string;
}

/**
 * A part of the list.
 * @public
 */
export interface ModelledSection {
  title: string;
  entries: readonly ModelledEntry[];
}
