import type { Node } from '@berth/backstage-plugin-berth-workloads';
import {
  amount,
  compact,
  compactOrNothing,
  count,
  fields,
  flag,
  list,
  record,
  word,
} from './fields';
import { condition, objectMeta } from './objectMeta';
import type { WatchedKindDefinition } from './WatchedKindDefinition';

export const nodes: WatchedKindDefinition<'nodes'> = {
  plural: 'nodes',
  kind: 'Node',
  group: '',
  versions: ['v1'],
  project(object) {
    const source = fields(object);
    const metadata = objectMeta(source.metadata);
    if (!metadata) return undefined;
    const spec = fields(source.spec);
    const status = fields(source.status);
    return compact<Node>({
      apiVersion: 'v1',
      kind: 'Node',
      metadata,
      spec: compactOrNothing<NonNullable<Node['spec']>>({
        unschedulable: flag(spec.unschedulable),
        taints: list(spec.taints, taint),
      }),
      status: compactOrNothing<NonNullable<Node['status']>>({
        allocatable: record(status.allocatable, amount),
        capacity: record(status.capacity, amount),
        conditions: list(status.conditions, condition),
        images: list(status.images, image),
        nodeInfo: compactOrNothing({
          kubeletVersion: word(fields(status.nodeInfo).kubeletVersion),
        }),
      }),
    });
  },
};

type Taint = NonNullable<NonNullable<Node['spec']>['taints']>[number];
type Image = NonNullable<NonNullable<Node['status']>['images']>[number];

function taint(value: unknown): Taint | undefined {
  const source = fields(value);
  const key = word(source.key);
  const effect = word(source.effect);
  if (!key || !effect) return undefined;
  return compact<Taint>({ key, value: word(source.value), effect });
}

function image(value: unknown): Image | undefined {
  const source = fields(value);
  return compactOrNothing<Image>({
    names: list(source.names, word),
    sizeBytes: count(source.sizeBytes),
  });
}
