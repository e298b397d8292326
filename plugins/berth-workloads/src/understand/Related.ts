import type { ObjectReference, Relation } from '../model';

/** An object of the cluster, of which nothing is known but that it is there. @public */
export type UnreadObject = Readonly<Record<string, unknown>>;

/**
 * The other objects of the cluster, for kinds that cannot be understood alone. Only looks up: nothing is fetched, and what
 * is not held is not there.
 * @public
 */
export interface Related {
  find(reference: ObjectReference): UnreadObject | undefined;
  /** The objects that name this uid as one of their owners. */
  childrenOf(uid: string): readonly UnreadObject[];
  /** Every object of a kind, in one namespace or in all. */
  ofKind(options: {
    group: string;
    kind: string;
    namespace?: string;
  }): readonly UnreadObject[];
  /** The objects that name this one in their spec in such a way. */
  referrersOf(
    reference: ObjectReference,
    relation: Relation,
  ): readonly UnreadObject[];
}

/** An object by itself. @public */
export const nothingRelated: Related = {
  find: () => undefined,
  childrenOf: () => [],
  ofKind: () => [],
  referrersOf: () => [],
};
