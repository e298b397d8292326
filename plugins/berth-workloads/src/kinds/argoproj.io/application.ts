import { argoApplicationOf } from '../../argo';
import type { Fields } from '../../json/Fields';
import type { Application } from '../../kubernetes';
import type { ArgoApplication, HealthCause, Link, Part } from '../../model';
import type { WorkloadKind } from '../WorkloadKind';
import { managedResources } from './managedResources';

/** As many pages of an application are linked. */
const LINKS_LIMIT = 10;

/** `argoproj.io/v1alpha1` Application of Argo CD, read by `argoApplicationOf`. */
export const applicationKind: WorkloadKind = {
  group: 'argoproj.io',
  kind: 'Application',
  plural: 'applications',
  versions: ['v1alpha1'],
  system: 'Argo CD',
  role: 'application',

  // Its own word, which is that of Argo CD.
  health(object) {
    const application = read(object);
    return {
      health: application.health,
      cause: causeOf(application, object.object('status').exists),
      since: application.healthSince,
    };
  },

  parts(object): Part[] {
    const { operation, sync } = read(object);
    const policy = syncPolicyOf(object);
    const synced = sync === 'Synced' ? 'done' : 'waiting';
    const steps: Part[] = [{ type: 'step', name: sync, state: synced }];
    if (operation) {
      const state = {
        Running: 'active',
        Terminating: 'active',
        Succeeded: 'done',
        Failed: 'failed',
        Error: 'failed',
      } as const;
      steps.push({
        type: 'step',
        name: 'sync',
        state: state[operation.phase],
      });
    }
    return policy ? [...steps, policy] : steps;
  },

  references(object) {
    const { project, namespace } = read(object);
    const kind = 'AppProject';
    return [
      ...(project === undefined
        ? []
        : [
            {
              relation: 'uses' as const,
              group: 'argoproj.io',
              kind,
              namespace,
              name: project,
            },
          ]),
      ...managedResources(object),
    ];
  },

  links(object): Link[] {
    const urls = object.object('status', 'summary').strings('externalURLs');
    return urls
      .filter(url => /^https?:\/\/[^@\s]{1,2000}$/.test(url))
      .slice(0, LINKS_LIMIT)
      .map(url => ({ what: 'endpoint', url }));
  },
};

/**
 * Whether it syncs by itself, and then deletes what Git no longer has and undoes what others change.
 *
 * Source: argoproj/argo-cd v3.4 `pkg/apis/application/v1alpha1/types.go` `SyncPolicyAutomated`; `enabled` since v3.1.
 */
function syncPolicyOf(object: Fields): Part | undefined {
  const automated = object.object('spec', 'syncPolicy', 'automated');
  if (!automated.exists || automated.flag('enabled') === false) {
    return undefined;
  }
  const also = ['prune', 'selfHeal', 'allowEmpty'].filter(
    key => automated.flag(key) === true,
  );
  const value = ['automated', ...also].join(', ');
  return { type: 'setting', name: 'syncPolicy', value };
}

function read(object: Fields): ArgoApplication {
  const application: unknown = {
    metadata: object.object('metadata').some('name', 'namespace'),
    spec: object
      .object('spec')
      .some(
        'project',
        'source',
        'sources',
        'sourceHydrator',
        'destination',
        'syncPolicy',
      ),
    status: object
      .object('status')
      .some('sync', 'health', 'operationState', 'history', 'conditions'),
  };
  return argoApplicationOf(application as Application);
}

function causeOf(
  { healthMessage, sync, health, conditions, operation }: ArgoApplication,
  hasStatus: boolean,
): HealthCause {
  if (!hasStatus) {
    return { code: 'noStatus' };
  }
  const [condition] = conditions;
  const failed =
    operation?.phase === 'Failed' || operation?.phase === 'Error'
      ? operation.message
      : undefined;
  return {
    code: 'phase',
    phase: `${health}, ${sync}`,
    message: healthMessage ?? failed ?? condition?.message,
  };
}
