import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import type { Entity } from '@backstage/catalog-model';
import { SERVICE_ANNOTATIONS } from '@berth/backstage-plugin-berth-common';

/** The catalog's filter for Components that say where they run, and more of them. */
export function servicesWith(restriction: Record<string, string[]>) {
  return SERVICE_ANNOTATIONS.map(annotation => ({
    kind: 'component',
    [`metadata.annotations.${annotation}`]: CATALOG_FILTER_EXISTS,
    ...restriction,
  }));
}

/** The same of one entity. */
export function isService({ kind, metadata }: Entity): boolean {
  return (
    kind.toLowerCase() === 'component' &&
    SERVICE_ANNOTATIONS.some(name => metadata.annotations?.[name] !== undefined)
  );
}
