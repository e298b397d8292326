import type {
  Condition,
  ContainerState,
  ContainerStatus,
  Pod,
} from '@berth/backstage-plugin-berth-workloads';
import {
  compact,
  compactOrNothing,
  count,
  fields,
  fieldsOf,
  flag,
  list,
  message,
  word,
} from './fields';
import { condition, objectMeta } from './objectMeta';
import { shared } from './pieces';
import { podSpec, resourceList, resources } from './podSpec';
import type { WatchedKindDefinition } from './WatchedKindDefinition';

export const pods: WatchedKindDefinition<'pods'> = {
  plural: 'pods',
  kind: 'Pod',
  group: '',
  versions: ['v1'],
  project(object) {
    const source = fields(object);
    const metadata = objectMeta(source.metadata);
    if (!metadata) return undefined;
    return compact<Pod>({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata,
      spec: podSpec(source.spec),
      status: podStatus(source.status),
    });
  },
};

function podStatus(value: unknown): Pod['status'] {
  const source = fields(value);
  return compactOrNothing<NonNullable<Pod['status']>>({
    phase: word(source.phase),
    reason: word(source.reason),
    message: message(source.message),
    startTime: word(source.startTime),
    nominatedNodeName: word(source.nominatedNodeName),
    resources: resources(source.resources),
    allocatedResources: resourceList(source.allocatedResources),
    conditions: sharedWhereDateless(list(source.conditions, noteworthy)),
    containerStatuses: shared(list(source.containerStatuses, containerStatus)),
    initContainerStatuses: shared(
      list(source.initContainerStatuses, containerStatus),
    ),
  });
}

/** Of every pod that runs; nobody asks for them until they say that something is not so. */
const STEPS: ReadonlySet<string> = new Set([
  'PodScheduled',
  'PodReadyToStartContainers',
  'Initialized',
  'ContainersReady',
]);

function noteworthy(value: unknown): Condition | undefined {
  const read = condition(value);
  if (read?.status !== 'True') return read;
  if (STEPS.has(read.type)) return undefined;
  // Since when is asked only of a pod that is not ready.
  return read.type === 'Ready' ? { type: 'Ready', status: 'True' } : read;
}

/** What has a moment of its own is hardly ever there twice. */
function sharedWhereDateless(
  conditions: Condition[] | undefined,
): Condition[] | undefined {
  const isDated = conditions?.some(one => one.lastTransitionTime !== undefined);
  return isDated ? conditions : shared(conditions);
}

function containerStatus(value: unknown): ContainerStatus | undefined {
  const source = fields(value);
  const name = word(source.name);
  if (!name) return undefined;
  return compact<ContainerStatus>({
    name,
    ready: flag(source.ready),
    restartCount: count(source.restartCount),
    state: containerState(source.state),
    lastState: containerState(source.lastState),
    resources: resources(source.resources),
    allocatedResources: resourceList(source.allocatedResources),
  });
}

function containerState(value: unknown): ContainerState | undefined {
  const source = fields(value);
  const waiting = fieldsOf(source.waiting);
  const running = fieldsOf(source.running);
  return compactOrNothing<ContainerState>({
    waiting:
      waiting &&
      compact({
        reason: word(waiting.reason),
        message: message(waiting.message),
      }),
    // When it started is of each pod its own, and nobody's question.
    running: running && {},
    terminated: terminated(source.terminated),
  });
}

function terminated(value: unknown): ContainerState['terminated'] {
  const source = fields(value);
  const exitCode = count(source.exitCode);
  if (exitCode === undefined) return undefined;
  return compact<NonNullable<ContainerState['terminated']>>({
    exitCode,
    reason: word(source.reason),
    message: message(source.message),
    finishedAt: word(source.finishedAt),
  });
}
