/** One point on which the core and kube-scheduler disagree. */
export interface Disagreement {
  about:
    | 'invalid'
    | 'feasible'
    | 'status'
    | 'allReasons'
    | 'preFilter'
    | 'scores'
    | 'total'
    | 'best'
    | 'message'
    | 'nominated'
    | 'victims';
  /** The plugins or the field in question, oracle's first: disagreements of one cause have it in common. */
  of?: string;
  /** The point in words, the oracle's side first. */
  says: string;
}
