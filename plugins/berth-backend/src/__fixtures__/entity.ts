import type { Entity } from '@backstage/catalog-model';

export function component(
  name: string,
  annotations?: Record<string, string>,
  owner = 'team',
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      uid: `uid-${name}`,
      etag: `etag-${JSON.stringify(annotations)}`,
      annotations,
    },
    spec: { type: 'service', owner, lifecycle: 'production' },
  };
}
