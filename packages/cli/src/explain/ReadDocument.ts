import type { UnreadObject } from '@berth/backstage-plugin-berth-workloads';

/** Something in a file that is meant to be an object of Kubernetes. */
export type ReadDocument =
  | { kind: 'object'; object: UnreadObject; at: string }
  /** It is none; `why` says why not. */
  | { kind: 'damaged'; at: string; why: string };
