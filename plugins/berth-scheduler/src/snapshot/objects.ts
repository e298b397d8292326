import { listOf } from '../input/listOf';
import type { Schema } from '../input/Schema';
import { deviceClasses } from './objects/deviceClasses';
import { namespaces } from './objects/namespaces';
import { replicaSets } from './objects/replicaSets';
import { replicationControllers } from './objects/replicationControllers';
import { podDisruptionBudgets } from './objects/podDisruptionBudgets';
import { priorityClasses } from './objects/priorityClasses';
import { services } from './objects/services';
import { statefulSets } from './objects/statefulSets';
import { csiDrivers } from './objects/csiDrivers';
import { csiNodes } from './objects/csiNodes';
import { csiStorageCapacities } from './objects/csiStorageCapacities';
import { persistentVolumeClaims } from './objects/persistentVolumeClaims';
import { persistentVolumes } from './objects/persistentVolumes';
import { storageClasses } from './objects/storageClasses';
import { volumeAttachments } from './objects/volumeAttachments';
import type { ObjectKind } from './objects/ObjectKind';
import type { Words } from './Words';

/**
 * The kinds of objects beside nodes and pods that decide, by their names in a snapshot.
 * @public
 */
export type ClusterObjectKind =
  | 'namespaces'
  | 'services'
  | 'replicationControllers'
  | 'replicaSets'
  | 'statefulSets'
  | 'deviceClasses'
  | 'priorityClasses'
  | 'podDisruptionBudgets'
  | 'persistentVolumes'
  | 'persistentVolumeClaims'
  | 'storageClasses'
  | 'csiNodes'
  | 'csiDrivers'
  | 'csiStorageCapacities'
  | 'volumeAttachments';

const KINDS = {
  namespaces,
  services,
  replicationControllers,
  replicaSets,
  statefulSets,
  deviceClasses,
  priorityClasses,
  podDisruptionBudgets,
  persistentVolumes,
  persistentVolumeClaims,
  storageClasses,
  csiNodes,
  csiDrivers,
  csiStorageCapacities,
  volumeAttachments,
} satisfies Record<ClusterObjectKind, unknown>;

type Kinds = typeof KINDS;
type Read<K> = K extends ObjectKind<infer T> ? T : never;

/**
 * The objects of a snapshot, as far as filters and scores read them. A kind that is `undefined` was not asked for or may
 * not be read: what depends on it is unknown, which is not the same as an empty list.
 */
export type ClusterObjects = {
  readonly [K in keyof Kinds]?: ReadonlyArray<Read<Kinds[K]>>;
};

/**
 * Objects as plain Kubernetes JSON, by kind. Leave a kind out that you do not know: decisions that depend on it are then
 * `unknown`. An empty list says that there are none.
 * @public
 */
export type ClusterObjectsInput = {
  readonly [K in ClusterObjectKind]?: Iterable<object>;
};

const kinds: Record<keyof Kinds, ObjectKind<object>> = KINDS;

/** The fields that are read of each kind. */
export function objectSchemas(): { readonly [K in keyof Kinds]: Schema } {
  const entries = Object.entries(kinds).map(([name, { schema }]) => [
    name,
    schema,
  ]);
  return Object.fromEntries(entries);
}

/** Reads the fields that matter of all objects. */
export function readObjects(input: ClusterObjectsInput): ClusterObjects {
  return eachKind(name => {
    const list = input[name];
    return (
      list &&
      Array.from(
        listOf(list, { object: 'Snapshot', field: `objects.${name}` }),
        object => kinds[name].read(object),
      )
    );
  });
}

/** The same objects in other words. */
export function sayObjects(
  objects: ClusterObjects,
  words: Words,
): ClusterObjects {
  return eachKind(name =>
    objects[name]?.map(object => kinds[name].say(object, words)),
  );
}

function eachKind(
  listFor: (name: keyof Kinds) => object[] | undefined,
): ClusterObjects {
  const names = Object.keys(KINDS) as Array<keyof Kinds>;
  return Object.fromEntries(
    names.flatMap(name => {
      const list = listFor(name);
      return list ? [[name, list]] : [];
    }),
  );
}
