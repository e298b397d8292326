import type {
  Condition,
  LabelSelector,
  ObjectMeta,
  OwnerReference,
} from '@berth/backstage-plugin-berth-workloads';
import { keptAnnotations } from './keptAnnotations';
import {
  compact,
  count,
  fields,
  fieldsOf,
  flag,
  list,
  message,
  record,
  unique,
  word,
} from './fields';
import { shared } from './pieces';

/** `undefined` when there is no name or no uid: without them an object has no place in a store. */
export function objectMeta(value: unknown): ObjectMeta | undefined {
  const source = fields(value);
  const name = unique(source.name);
  const uid = unique(source.uid);
  if (!name || !uid) return undefined;
  return compact<ObjectMeta>({
    name,
    namespace: word(source.namespace),
    uid,
    resourceVersion: unique(source.resourceVersion),
    generation: count(source.generation),
    creationTimestamp: word(source.creationTimestamp),
    deletionTimestamp: word(source.deletionTimestamp),
    labels: shared(record(source.labels, word)),
    annotations: shared(record(source.annotations, word, keptAnnotations)),
    ownerReferences: shared(list(source.ownerReferences, ownerReference)),
  });
}

/**
 * Who an object is that no card reads, and of the rest what `keep` names. `undefined` as for {@link objectMeta}.
 *
 * @param keep - Which annotations, and which other fields.
 */
export function identity(
  value: unknown,
  keep: {
    fields?: ReadonlyArray<'labels' | 'deletionTimestamp' | 'ownerReferences'>;
    annotations?: ReadonlySet<string>;
  } = {},
): ObjectMeta | undefined {
  const source = fields(value);
  const metadata = objectMeta({
    name: source.name,
    namespace: source.namespace,
    uid: source.uid,
    resourceVersion: source.resourceVersion,
    ...Object.fromEntries((keep.fields ?? []).map(key => [key, source[key]])),
  });
  const annotations =
    keep.annotations && record(source.annotations, word, keep.annotations);
  return metadata && compact({ ...metadata, annotations });
}

function ownerReference(value: unknown): OwnerReference | undefined {
  const source = fields(value);
  const uid = word(source.uid);
  const name = word(source.name);
  const kind = word(source.kind);
  if (!uid || !name || !kind) return undefined;
  return compact<OwnerReference>({
    apiVersion: word(source.apiVersion) ?? '',
    kind,
    name,
    uid,
    controller: flag(source.controller),
  });
}

export function condition(value: unknown): Condition | undefined {
  const source = fields(value);
  const type = word(source.type);
  const status = word(source.status);
  if (
    !type ||
    !(status === 'True' || status === 'False' || status === 'Unknown')
  ) {
    return undefined;
  }
  return compact<Condition>({
    type,
    status,
    reason: word(source.reason),
    message: message(source.message),
    lastTransitionTime: word(source.lastTransitionTime),
    lastUpdateTime: word(source.lastUpdateTime),
  });
}

/**
 * `undefined` also when any part of it is not understood: a selector with a requirement missing selects more than it
 * should.
 */
export function labelSelector(value: unknown): LabelSelector | undefined {
  const source = fieldsOf(value);
  if (!source) return undefined;
  const matchLabels = record(source.matchLabels, word);
  const matchExpressions = list(source.matchExpressions, requirement);
  const whole =
    sizeOf(source.matchLabels) === sizeOf(matchLabels) &&
    sizeOf(source.matchExpressions) === sizeOf(matchExpressions);
  return whole
    ? compact<LabelSelector>({ matchLabels, matchExpressions })
    : undefined;
}

type Requirement = NonNullable<LabelSelector['matchExpressions']>[number];
const operators: ReadonlySet<unknown> = new Set<Requirement['operator']>([
  'In',
  'NotIn',
  'Exists',
  'DoesNotExist',
]);

function requirement(value: unknown): Requirement | undefined {
  const source = fields(value);
  const key = word(source.key);
  if (!key || !operators.has(source.operator)) return undefined;
  const values = list(source.values, word);
  if (sizeOf(source.values) !== sizeOf(values)) return undefined;
  return compact<Requirement>({
    key,
    operator: source.operator as Requirement['operator'],
    values,
  });
}

function sizeOf(value: unknown): number {
  if (value === undefined || value === null) return 0;
  return typeof value === 'object' ? Object.keys(value).length : -1;
}
