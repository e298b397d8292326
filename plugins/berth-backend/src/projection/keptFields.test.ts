import {
  type ClusterObjectsInput,
  fieldsRead,
  type Schema,
  takeSnapshot,
  encodeSnapshot,
} from '@berth/backstage-plugin-berth-scheduler';
import { SCHEDULING_KINDS } from '../snapshot/schedulingKinds';
import type { WatchedKind } from '../store/ClusterView';
import { watchedKinds } from './watchedKinds';

const KINDS: Record<'nodes' | 'pods' | keyof ClusterObjectsInput, WatchedKind> =
  { nodes: 'nodes', pods: 'pods', ...SCHEDULING_KINDS };

const SAMPLES = {
  string: 'text',
  text: 'text',
  boolean: true,
  int32: 7,
  int64: 7,
  quantity: '7',
  amount: '7',
  time: '2026-11-20T10:00:00Z',
  intOrString: 7,
  present: {},
} as const;

/** Values of which there are only few. */
const CHOSEN: Record<string, string> = { operator: 'In', status: 'True' };

/** A value that has every field of a schema. */
function sampleOf(schema: Schema, field = ''): unknown {
  if (typeof schema === 'string') {
    return CHOSEN[field] ?? SAMPLES[schema];
  }
  if (isList(schema)) {
    return [sampleOf(schema[0])];
  }
  return Object.fromEntries(
    Object.entries(schema).map(([name, one]) => [
      name === '*' ? 'any' : name,
      sampleOf(one, name),
    ]),
  );
}

function isList(schema: Schema): schema is readonly [Schema] {
  return Array.isArray(schema);
}

/** The schema without what stands at a path of fields and `[]`. */
function without(schema: Schema, fields: readonly string[]): Schema {
  const [field, ...further] = fields;
  if (typeof schema === 'string' || isList(schema)) {
    return schema;
  }
  const { [field]: found, ...others } = schema;
  return further.length === 0 || found === undefined
    ? others
    : { ...others, [field]: without(found, further) };
}

/** Every place that holds a value. */
function placesOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) {
    return [path];
  }
  if (Array.isArray(value)) {
    return value.flatMap(element => placesOf(element, `${path}[]`));
  }
  return Object.entries(value).flatMap(([key, element]) =>
    placesOf(element, path ? `${path}.${key}` : key),
  );
}

/** Sources of volumes have a test of their own: an object has one of them. */
const SOURCES = Object.keys(
  (fieldsRead().pods as VolumesSchema).spec.volumes[0],
).filter(source => source !== 'name' && source !== '*');

type VolumesSchema = {
  spec: { volumes: readonly [Readonly<Record<string, Schema>>] };
};

/** An object in which every field that the core reads has a value, but sources of volumes. */
function wholeOf(kind: keyof typeof KINDS) {
  const schema = ['volumes', 'name', ...SOURCES].reduce(
    (rest, field) => without(rest, ['spec', field]),
    fieldsRead()[kind],
  );
  const { metadata, ...sample } = sampleOf(schema) as {
    metadata?: { ownerReferences?: object[] };
  };
  const ownerReferences = metadata?.ownerReferences?.map(owner => ({
    name: 'o',
    ...owner,
  }));
  return {
    ...sample,
    metadata: {
      name: 'n',
      ...metadata,
      ...(ownerReferences && { ownerReferences }),
      uid: 'u',
    },
  };
}

function droppedOf(kind: keyof typeof KINDS): string[] {
  const whole = wholeOf(kind);
  const kept = new Set(placesOf(watchedKinds[KINDS[kind]].project(whole)));
  return [...new Set(placesOf(whole))].filter(place => !kept.has(place));
}

/** What the API server has checked already and nothing else reads. */
const ONLY_CHECKED_OF_CONTAINERS = [
  'restartPolicyRules[].exitCodes.operator',
  'restartPolicyRules[].exitCodes.values[]',
  'resources.claims[].name',
  'resources.claims[].request',
  'ports[].name',
  'volumeMounts[].name',
  'volumeMounts[].mountPath',
];

/** Annotations are kept one by one; see `keptAnnotations` and the tests of what is counted and previewed. */
const ANNOTATIONS = ['metadata.annotations.any'];

/** Everything that the core reads and that is not kept, with the reason. A field that the core adds is missing here. */
const DROPPED: Partial<Record<keyof typeof KINDS, readonly string[]>> = {
  pods: [
    ...ANNOTATIONS,
    'spec.hostPID',
    'spec.hostIPC',
    ...['containers', 'initContainers'].flatMap(list =>
      ONLY_CHECKED_OF_CONTAINERS.map(field => `spec.${list}[].${field}`),
    ),
  ],
  persistentVolumes: ANNOTATIONS,
  // What a claim may grow to says nothing about where its volume is.
  persistentVolumeClaims: [...ANNOTATIONS, 'spec.resources.limits.any'],
  csiNodes: ANNOTATIONS,
};

describe.each(Object.keys(KINDS) as Array<keyof typeof KINDS>)(
  'what is kept of %s',
  kind => {
    it('is all that the scheduling core reads, but what is listed', () => {
      expect(droppedOf(kind).sort()).toEqual([...(DROPPED[kind] ?? [])].sort());
    });
  },
);

describe.each(SOURCES)('what is kept of the volume source %s', source => {
  const { volumes } = (fieldsRead().pods as VolumesSchema).spec;
  const details = sampleOf(volumes[0][source], source);

  it('counts as the whole source does in a pod', () => {
    const pod = {
      metadata: { name: 'p', namespace: 'n', uid: 'p' },
      spec: {
        nodeName: 'node',
        containers: [],
        volumes: [{ name: 'v', [source]: details }],
      },
    };
    const kept = watchedKinds.pods.project(pod);
    expect(bytesOf({ pods: kept && [kept] })).toEqual(bytesOf({ pods: [pod] }));
  });

  it('counts as the whole source does in a PersistentVolume', () => {
    const volume = {
      metadata: { name: 'v', uid: 'v' },
      spec: { [source]: details },
    };
    const kept = watchedKinds.persistentvolumes.project(volume);
    expect(bytesOf({ volumes: kept && [kept] })).toEqual(
      bytesOf({ volumes: [volume] }),
    );
  });
});

function bytesOf({
  pods = [],
  volumes = [],
}: {
  pods?: object[];
  volumes?: object[];
}) {
  const snapshot = takeSnapshot({
    nodes: [{ metadata: { name: 'node' } }],
    pods,
    objects: { persistentVolumes: volumes },
  });
  return Buffer.from(encodeSnapshot(snapshot)).toString();
}
