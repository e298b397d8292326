import { parseEntityRef } from '@backstage/catalog-model';

/** The name of a full reference, with its namespace where that is not the default one. */
export function shortRef(ref: string): string {
  const { namespace, name } = parseEntityRef(ref);
  return namespace === 'default' ? name : `${namespace}/${name}`;
}
