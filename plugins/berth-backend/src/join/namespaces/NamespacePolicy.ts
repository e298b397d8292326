import type { Entity } from '@backstage/catalog-model';

/** The namespaces that are open to one entity. */
export interface NamespaceAccess {
  isOpen(namespace: string): boolean;
}

/** Which namespaces entities may point at, whatever their annotations say. */
export interface NamespacePolicy {
  /** `undefined` where no namespace is closed to the entity. */
  accessOf(entity: Entity): NamespaceAccess | undefined;
}

export const everyNamespace: NamespacePolicy = { accessOf: () => undefined };
