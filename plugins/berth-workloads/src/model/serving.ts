/**
 * Where something can be reached.
 * @public
 */
export interface Endpoint {
  name?: string;
  /** A URL, or a host name or address. Never with credentials. */
  address: string;
  port?: number;
  /** As the object says, e.g. `TCP`, `http`, `grpc`. */
  protocol?: string;
  /** `cluster`: from inside only. */
  scope: 'cluster' | 'external' | 'unknown';
}

/**
 * A model that a workload serves, trains or uses.
 * @public
 */
export interface ServedModel {
  /** The name that clients ask for, or that the object gives. */
  name?: string;
  /** Where it comes from, e.g. `hf://Qwen/Qwen3-32B`. Never with credentials. */
  source?: string;
  format?: string;
  state?: string;
}

/**
 * A page that people need.
 * @public
 */
export interface Link {
  what: 'dashboard' | 'endpoint';
  /** http or https, never with credentials. */
  url: string;
}
