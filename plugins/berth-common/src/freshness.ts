/**
 * Why a cluster, or one kind of object in it, could not be read.
 * @public
 */
export interface Trouble {
  code:
    | 'refused'
    | 'timeout'
    | 'dns'
    | 'tls'
    | 'unauthorized'
    | 'throttled'
    | 'serverError'
    | 'protocol'
    | 'configuration';
  /** Berth's own words; never a body that the cluster sent. */
  message: string;
  statusCode?: number;
}

/**
 * What is known about something in a cluster, and how fresh it is. "Nothing there", "not asked", "not allowed" and
 * "not installed" are different states and never look alike.
 *
 * - `live`: a watch is open and has shown a sign of life; the data is the cluster's state now.
 * - `read`: the data is the cluster's state of `at`, read once with the reader's own sign-in; nobody follows it.
 * - `loading`: asked, first answer not here yet.
 * - `stale`: the data is the last known state, of `since`.
 * - `forbidden`: the cluster refused Berth's credential (403); with `trouble`, it did not accept the reader's sign-in (401).
 * - `notInstalled`: the cluster does not serve this kind.
 * - `notAsked`: Berth does not read this kind there.
 * - `tooLarge`: there is more of it than Berth is configured to hold in memory; there is no data.
 * - `unreachable`: there was never an answer; there is no data.
 * @public
 */
export type Freshness =
  | { status: 'live' }
  | { status: 'read'; at: string }
  | { status: 'loading' }
  | { status: 'stale'; since: string; trouble: Trouble }
  | { status: 'forbidden'; trouble?: Trouble }
  | { status: 'notInstalled' }
  | { status: 'notAsked' }
  | { status: 'tooLarge' }
  | { status: 'unreachable'; trouble: Trouble };

/**
 * The parts of a cluster that a service card reads. Each has a freshness of its own: a reader must see
 * "autoscalers: not allowed" beside live workloads.
 * @public
 */
export type Capability =
  | 'workloads'
  | 'pods'
  | 'nodes'
  | 'autoscalers'
  | 'disruptionBudgets'
  | 'argo';
