/**
 * How far something is: so many of so many. The first of a workload's is the one to show where there is room for one.
 * @public
 */
export interface Progress {
  /** What is counted. */
  what:
    | 'ready'
    | 'updated'
    | 'available'
    | 'completions'
    | 'jobs'
    | 'tasks'
    | 'epochs'
    | 'steps'
    | 'percent'
    | 'nodes'
    | 'endpoints';
  done: number;
  /** `undefined` where nothing says how many there will be. */
  total?: number;
  active?: number;
  failed?: number;
  /** Seconds that remain, by the object's own estimate. */
  remainingSeconds?: number;
}
