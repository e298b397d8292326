import type { ObjectMeta } from '@berth/backstage-plugin-berth-workloads';
import {
  OptionalObject,
  optionalDefinition,
  optionalKinds,
} from '../projection/optional';
import type { ClusterStore } from '../store/ClusterStore';

export interface OptionalFixture {
  apiVersion: string;
  kind: string;
  metadata: Partial<ObjectMeta> & { name: string };
  [field: string]: unknown;
}

/** Puts objects of optional kinds into a cluster as they would be held, and says that their kinds are live. */
export function putOptional(
  cluster: ClusterStore,
  ...objects: readonly OptionalFixture[]
): void {
  for (const object of objects) {
    const kind = kindOf(object);
    const slot = cluster.optionalSlot(kind);
    slot.setFreshness({ status: 'live' });
    slot.table.upsert(held(object));
  }
}

/** As it would be held; in the namespace `chat` unless told otherwise. */
export function held({ metadata, ...object }: OptionalFixture): OptionalObject {
  const { namespace = 'chat', name } = metadata;
  const kept = optionalDefinition(kindOf({ metadata, ...object })).project({
    ...object,
    metadata: {
      uid: `${object.kind}-${namespace}-${name}`,
      namespace,
      ...metadata,
    },
  });
  if (!kept) throw new Error(`${object.kind} '${name}' is no object`);
  return kept;
}

function kindOf({ apiVersion, kind }: OptionalFixture) {
  const [group, version] = apiVersion.split('/');
  const found = optionalKinds.find(
    one => one.kind === kind && one.group === (version ? group : ''),
  );
  if (!found) throw new Error(`${apiVersion} ${kind} is no optional kind`);
  return found;
}
