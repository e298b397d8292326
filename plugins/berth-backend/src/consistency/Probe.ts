import type { ReflectedKind } from '../reflector/ReflectedKind';

/** One kind of one cluster, as something to compare with what the cluster says. */
export interface Probe {
  kind: Pick<ReflectedKind<unknown>, 'group' | 'plural'>;
  /** What is held now, and at which version; `undefined` while it is not claimed to be current. */
  held(): Held | undefined;
  /** What is held is wrong: it is to be read anew. */
  distrust(): void;
}

export interface Held {
  /** Which watch claims that it is current: when it was opened. */
  openedAt: number;
  /** Of the API. */
  version: string;
  resourceVersion: string;
  /** The resourceVersion of each object, by uid. */
  objects: ReadonlyMap<string, string | undefined>;
  /** The resourceVersion of each object that is left out because it could not be read, by uid. */
  quarantined: ReadonlyMap<string, string>;
}
