import type { CSINode } from '../kubernetes';
import {
  compact,
  compactOrNothing,
  count,
  fields,
  fieldsOf,
  list,
  word,
} from './fields';
import { identity } from './objectMeta';
import type { WatchedKindDefinition } from './WatchedKindDefinition';

/** Which in-tree plugins the kubelet has handed over to CSI drivers. */
const annotations = new Set(['storage.alpha.kubernetes.io/migrated-plugins']);

export const csinodes: WatchedKindDefinition<'csinodes'> = {
  plural: 'csinodes',
  kind: 'CSINode',
  group: 'storage.k8s.io',
  versions: ['v1'],
  project(object) {
    const source = fields(object);
    const metadata = identity(source.metadata, { annotations });
    if (!metadata) return undefined;
    return compact<CSINode>({
      apiVersion: 'storage.k8s.io/v1',
      kind: 'CSINode',
      metadata,
      spec: compactOrNothing({
        drivers: list(fields(source.spec).drivers, driver),
      }),
    });
  },
};

type Driver = NonNullable<NonNullable<CSINode['spec']>['drivers']>[number];

function driver(value: unknown): Driver | undefined {
  const source = fields(value);
  const name = word(source.name);
  const allocatable = fieldsOf(source.allocatable);
  if (!name) return undefined;
  return compact<Driver>({
    name,
    allocatable: allocatable && compact({ count: count(allocatable.count) }),
  });
}
