/**
 * How much of a resource may be used, and is. Quantities as the object gives them.
 * @public
 */
export interface Quota {
  /** Where a quota is given by flavor of nodes. */
  flavor?: string;
  /** Resource name, e.g. `cpu`, `requests.nvidia.com/gpu`. */
  resource: string;
  /** No more than this; `undefined`: no limit. */
  limit?: string;
  /** This much is there for it in any case. */
  guaranteed?: string;
  /** Its share: it may use more while nobody else wants it, and gives it back. */
  deserved?: string;
  /** So much more than what is guaranteed it may borrow from others. */
  borrowable?: string;
  /** So much of what is guaranteed it lends to others while it does not need it. */
  lendable?: string;
  /** Promised to workloads whether or not they use it. */
  reserved?: string;
  used?: string;
  /** So much of what is reserved is borrowed. */
  borrowed?: string;
}

/**
 * What keeps a workload from going on, beyond its own object.
 * @public
 */
export interface Obstacle {
  type: 'quota';
  name: string;
  resources: Array<{
    resource: string;
    requested: string;
    used: string;
    limit: string;
  }>;
  /** The API server's own words. */
  message: string;
}
