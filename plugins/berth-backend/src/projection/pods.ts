import type {
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
    conditions: list(source.conditions, condition),
    containerStatuses: list(source.containerStatuses, containerStatus),
    initContainerStatuses: list(source.initContainerStatuses, containerStatus),
  });
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
    running: running && compact({ startedAt: word(running.startedAt) }),
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
