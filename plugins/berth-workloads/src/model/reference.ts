/**
 * Another object, as ownerReferences and scaleTargetRefs name it.
 * @public
 */
export interface ObjectReference {
  /** API group without version; empty for the core group. */
  group: string;
  kind: string;
  /** `undefined` for an object of the cluster as a whole. */
  namespace?: string;
  name: string;
}

/**
 * What an object has to do with another one that it names.
 * @public
 */
export type Relation =
  | 'scales'
  | 'protects'
  | 'runs'
  | 'uses'
  | 'queuesIn'
  | 'manages'
  | 'routesTo'
  | 'describes';

/** @public */
export interface RelatedReference extends ObjectReference {
  relation: Relation;
}
