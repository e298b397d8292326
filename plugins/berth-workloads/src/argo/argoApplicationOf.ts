import {
  countOf,
  listOf,
  messageOf,
  objectOf,
  stringOf,
  stringsOf,
  timeOf,
} from '../json/read';
import type { Application } from '../kubernetes';
import type { ArgoApplication, Health } from '../model';
import { sourcesOf } from './sourcesOf';

const HISTORY_LIMIT = 5;
const CONDITION_LIMIT = 20;

const HEALTHS: readonly Health[] = [
  'Healthy',
  'Progressing',
  'Degraded',
  'Suspended',
  'Missing',
  'Unknown',
];

const OPERATION_PHASES = [
  'Running',
  'Succeeded',
  'Failed',
  'Error',
  'Terminating',
] as const;

/**
 * An Argo CD Application as its custom resource tells it. Words that Argo CD does not have become `Unknown`; an operation
 * whose phase is no known word is left out.
 *
 * Source: argoproj/argo-cd v3 `pkg/apis/application/v1alpha1/types.go`; `automated.enabled` since v3.1.
 * @public
 */
export function argoApplicationOf(application: Application): ArgoApplication {
  const spec = objectOf(application?.spec);
  const status = objectOf(application?.status);
  const automated = objectOf(spec?.syncPolicy?.automated);
  const health = objectOf(status?.health);
  return {
    name: stringOf(application?.metadata?.name) ?? '',
    namespace: stringOf(application?.metadata?.namespace) ?? '',
    project: stringOf(spec?.project),
    sync: syncOf(status?.sync?.status),
    sources: sourcesOf(application),
    destination: destinationOf(application),
    health: HEALTHS.find(word => word === health?.status) ?? 'Unknown',
    healthMessage: messageOf(health?.message),
    healthSince: timeOf(health?.lastTransitionTime),
    operation: operationOf(application),
    history: historyOf(application),
    conditions: conditionsOf(application),
    autoSync: automated !== undefined && automated.enabled !== false,
  };
}

function syncOf(status: unknown): ArgoApplication['sync'] {
  return status === 'Synced' || status === 'OutOfSync' ? status : 'Unknown';
}

function destinationOf(
  application: Application,
): ArgoApplication['destination'] {
  const destination = objectOf(application?.spec?.destination);
  return (
    destination && {
      server: stringOf(destination.server),
      name: stringOf(destination.name),
      namespace: stringOf(destination.namespace),
    }
  );
}

function operationOf(application: Application): ArgoApplication['operation'] {
  const operation = objectOf(application?.status?.operationState);
  const phase = OPERATION_PHASES.find(word => word === operation?.phase);
  return (
    phase && {
      phase,
      message: messageOf(operation?.message),
      startedAt: timeOf(operation?.startedAt),
      finishedAt: timeOf(operation?.finishedAt),
    }
  );
}

/** Argo CD appends, so that the newest is last; its ids grow. */
function historyOf(application: Application): ArgoApplication['history'] {
  return listOf(application?.status?.history)
    .flatMap(entry => {
      const id = countOf(entry.id);
      const several = stringsOf(entry.revisions);
      const single = stringOf(entry.revision);
      const revisions =
        several.length === 0 && single !== undefined ? [single] : several;
      return id === undefined
        ? []
        : [{ id, deployedAt: timeOf(entry.deployedAt), revisions }];
    })
    .sort((a, b) => b.id - a.id)
    .slice(0, HISTORY_LIMIT);
}

/** There is a problem as long as the condition is there; it has no status. */
function conditionsOf(application: Application): ArgoApplication['conditions'] {
  return listOf(application?.status?.conditions)
    .flatMap(condition => {
      const type = stringOf(condition.type);
      return type === undefined
        ? []
        : [
            {
              type,
              message: messageOf(condition.message) ?? '',
              since: timeOf(condition.lastTransitionTime),
            },
          ];
    })
    .slice(0, CONDITION_LIMIT);
}
