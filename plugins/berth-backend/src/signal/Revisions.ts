/**
 * Names the states of all that Berth holds, so that a browser that was told of one is not answered from a state before it.
 * Opaque to whoever reads them.
 */
export interface Revisions {
  /** Of what is held now. */
  readonly current: string;
  /** Whether what is held here is older than this. False for a name that nobody here can compare, such as one of a former life. */
  isBehind(revision: string): boolean;
  /** Calls after changes that browsers are to be told of. Returns how to stop. */
  onChange(listener: () => void): () => void;
}
