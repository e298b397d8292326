import {
  Application,
  ApplicationSource,
  withoutCredentials,
} from '@berth/backstage-plugin-berth-workloads';
import {
  compact,
  compactOrNothing,
  count,
  fields,
  fieldsOf,
  flag,
  list,
  word,
} from './fields';
import { messageWithoutCredentials } from './messageWithoutCredentials';
import { objectMeta } from './objectMeta';
import type { WatchedKindDefinition } from './WatchedKindDefinition';

const MAX_HISTORY = 10;

/** Never Helm values or parameters, plugin env, or the manifests that `status.operationState` repeats. */
export const applications: WatchedKindDefinition<'applications'> = {
  plural: 'applications',
  kind: 'Application',
  group: 'argoproj.io',
  versions: ['v1alpha1'],
  project(object) {
    const source = fields(object);
    const metadata = objectMeta(source.metadata);
    if (!metadata) return undefined;
    const spec = fields(source.spec);
    const destination = fields(spec.destination);
    const automated = fieldsOf(fields(spec.syncPolicy).automated);
    return compact<Application>({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata,
      spec: compact<Application['spec']>({
        project: word(spec.project),
        source: applicationSource(spec.source),
        sources: list(spec.sources, applicationSource),
        destination: compactOrNothing({
          server: url(destination.server),
          name: word(destination.name),
          namespace: word(destination.namespace),
        }),
        syncPolicy: automated && {
          automated: compact({ enabled: flag(automated.enabled) }),
        },
      }),
      status: applicationStatus(source.status),
    });
  },
};

function url(value: unknown): string | undefined {
  return typeof value === 'string'
    ? word(withoutCredentials(value))
    : undefined;
}

type Status = NonNullable<Application['status']>;
type Element<L> = NonNullable<L> extends Array<infer E> ? E : never;

function applicationStatus(value: unknown): Application['status'] {
  const source = fields(value);
  const sync = fields(source.sync);
  const health = fields(source.health);
  const operation = fields(source.operationState);
  return compactOrNothing<Status>({
    sync: compactOrNothing({
      status: word(sync.status),
      revision: word(sync.revision),
      revisions: list(sync.revisions, word),
    }),
    health: compactOrNothing({
      status: word(health.status),
      message: messageWithoutCredentials(health.message),
      lastTransitionTime: word(health.lastTransitionTime),
    }),
    operationState: compactOrNothing({
      phase: word(operation.phase),
      message: messageWithoutCredentials(operation.message),
      startedAt: word(operation.startedAt),
      finishedAt: word(operation.finishedAt),
    }),
    // Argo CD appends: the last entries are the latest.
    history: list(source.history, deployment)?.slice(-MAX_HISTORY),
    conditions: list(source.conditions, applicationCondition),
    reconciledAt: word(source.reconciledAt),
    resources: list(source.resources, managedObject),
  });
}

function applicationSource(value: unknown): ApplicationSource | undefined {
  const source = fields(value);
  const repoURL = url(source.repoURL);
  if (!repoURL) return undefined;
  return compact<ApplicationSource>({
    repoURL,
    path: word(source.path),
    chart: word(source.chart),
    targetRevision: word(source.targetRevision),
    ref: word(source.ref),
  });
}

function deployment(value: unknown): Element<Status['history']> | undefined {
  const source = fields(value);
  return compactOrNothing<Element<Status['history']>>({
    id: count(source.id),
    deployedAt: word(source.deployedAt),
    revision: word(source.revision),
    revisions: list(source.revisions, word),
  });
}

function applicationCondition(
  value: unknown,
): Element<Status['conditions']> | undefined {
  const source = fields(value);
  const type = word(source.type);
  if (!type) return undefined;
  return compact<Element<Status['conditions']>>({
    type,
    message: messageWithoutCredentials(source.message) ?? '',
    lastTransitionTime: word(source.lastTransitionTime),
  });
}

function managedObject(
  value: unknown,
): Element<Status['resources']> | undefined {
  const source = fields(value);
  const kind = word(source.kind);
  const name = word(source.name);
  if (!kind || !name) return undefined;
  return compact<Element<Status['resources']>>({
    group: word(source.group),
    kind,
    namespace: word(source.namespace),
    name,
  });
}
