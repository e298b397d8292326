import { isTime } from '../input/words';
import type { PodInput } from '../kubernetes/types';

/** Fields of volumes that no filter looks at. What they hold differs between pods that are alike otherwise. */
const UNATTACHED: ReadonlySet<string> = new Set([
  'name',
  'configMap',
  'downwardAPI',
  'emptyDir',
  'hostPath',
  'image',
  'nfs',
  'projected',
  'secret',
]);

/** Conditions that decide; others differ between pods that are alike otherwise. */
const DECIDING: ReadonlySet<unknown> = new Set([
  'PodResizePending',
  'DisruptionTarget',
]);

/** Stands for the times at which deletions are due, because nobody asks when. */
const SOME_TIME = '1970-01-01T00:00:00Z';

/** An object as it came: any field may be anything. */
interface Loose {
  [field: string]: Loose | undefined | null;
}

/**
 * The part of a pod that its traits are made from, with its fields where they were. Nobody asks of a pod that is there what
 * it tolerates, or which nodes it wanted: whatever these fields hold, nothing is wrong with it.
 *
 * @returns The pod itself if it has no such parts, so that its reader says what is wrong.
 */
export function traitsInput(pod: PodInput): PodInput {
  if (!isObject(pod)) {
    return pod;
  }
  const { metadata, spec, status } = pod as Loose;
  if (
    !isObjectOrAbsent(metadata) ||
    !isObjectOrAbsent(spec) ||
    !isObjectOrAbsent(status) ||
    !isObjectOrAbsent(spec?.affinity)
  ) {
    return pod;
  }
  const { podAffinity, podAntiAffinity } = spec?.affinity ?? {};
  const volumes = each(spec?.volumes, isAttached, volume => volume);
  const isOwner =
    Array.isArray(volumes) && volumes.some(volume => volume?.ephemeral);
  const part: unknown = {
    metadata: {
      namespace: metadata?.namespace,
      labels: metadata?.labels,
      deletionTimestamp: isTime(metadata?.deletionTimestamp)
        ? SOME_TIME
        : metadata?.deletionTimestamp,
      name: isOwner ? metadata?.name : undefined,
      uid: isOwner ? metadata?.uid : undefined,
    },
    spec: {
      priority: spec?.priority,
      priorityClassName: spec?.priorityClassName,
      affinity:
        isGiven(podAffinity) || isGiven(podAntiAffinity)
          ? { podAffinity, podAntiAffinity }
          : undefined,
      containers: each(spec?.containers, isAny, containerOf),
      initContainers: each(spec?.initContainers, isAny, containerOf),
      overhead: spec?.overhead,
      resources: spec?.resources,
      volumes,
    },
    status: {
      containerStatuses: each(status?.containerStatuses, isAny, statusOf),
      initContainerStatuses: each(
        status?.initContainerStatuses,
        isAny,
        statusOf,
      ),
      resources: status?.resources,
      allocatedResources: status?.allocatedResources,
      conditions: each(status?.conditions, decides, conditionOf),
    },
  };
  return part as PodInput;
}

function containerOf({ name, restartPolicy, resources, ports }: Loose) {
  return { name, restartPolicy, resources, ports };
}

function statusOf({ name, resources, allocatedResources }: Loose) {
  return { name, resources, allocatedResources };
}

function conditionOf({ type, status, reason }: Loose) {
  return { type, status, reason };
}

function isAny(): boolean {
  return true;
}

function decides({ type }: Loose): boolean {
  return DECIDING.has(type);
}

function isAttached(volume: Loose): boolean {
  for (const field in volume) {
    if (!UNATTACHED.has(field)) {
      return true;
    }
  }
  return false;
}

/** What counts of a list; nothing where nothing does. What is no list or no object stays, for the reader to refuse. */
function each(
  list: unknown,
  counts: (element: Loose) => boolean,
  pick: (element: Loose) => unknown,
): unknown {
  if (!Array.isArray(list)) {
    return list;
  }
  let picked: unknown[] | undefined;
  for (const element of list) {
    if (!isObject(element)) {
      (picked ??= []).push(element);
    } else if (counts(element)) {
      (picked ??= []).push(pick(element));
    }
  }
  return picked;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function isObjectOrAbsent(value: unknown): boolean {
  return !isGiven(value) || isObject(value);
}

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
