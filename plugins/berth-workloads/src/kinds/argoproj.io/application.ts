import { argoApplicationOf } from '../../argo';
import type { Fields } from '../../json/Fields';
import type { Application } from '../../kubernetes';
import type { ArgoApplication, HealthCause, Link, Part } from '../../model';
import type { WorkloadKind } from '../WorkloadKind';

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
    return steps;
  },

  references(object) {
    return object
      .object('status')
      .objects('resources')
      .flatMap(resource => {
        const kind = resource.string('kind');
        const name = resource.string('name');
        return kind === undefined || name === undefined
          ? []
          : [
              {
                relation: 'manages' as const,
                group: resource.string('group') ?? '',
                kind,
                namespace: resource.string('namespace'),
                name,
              },
            ];
      });
  },

  links(object): Link[] {
    const urls = object.object('status', 'summary').strings('externalURLs');
    return urls
      .filter(url => /^https?:\/\/[^@\s]{1,2000}$/.test(url))
      .slice(0, LINKS_LIMIT)
      .map(url => ({ what: 'endpoint', url }));
  },
};

function read(object: Fields): ArgoApplication {
  return argoApplicationOf(object.value as unknown as Application);
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
