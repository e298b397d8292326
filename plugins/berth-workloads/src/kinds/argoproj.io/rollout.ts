import { demandOf, imagesOf, podSet } from '../../asks/podSet';
import { Conditions, reasonOfReported } from '../../conditions/Conditions';
import { Fields } from '../../json/Fields';
import type { RelatedReference, RolloutPhase } from '../../model';
import { identityOf, referenceIn } from '../../understand/identityOf';
import type { Related } from '../../understand/Related';
import { selectorOf } from '../podTemplate';
import type { WorkloadKind } from '../WorkloadKind';
import { rolloutHealth } from './rolloutHealth';
import { rolloutSteps } from './rolloutSteps';
import { rolloutTraffic } from './rolloutTraffic';

/** `argoproj.io/v1alpha1` Rollout of Argo Rollouts: a Deployment with canaries or blue and green. */
export const rolloutKind: WorkloadKind = {
  group: 'argoproj.io',
  kind: 'Rollout',
  plural: 'rollouts',
  versions: ['v1alpha1'],
  system: 'Argo Rollouts',
  role: 'service',

  health: rolloutHealth,

  rollout(rollout, { related }) {
    const { desired, updated, ready, available } = countsOf(rollout);
    const conditions = Conditions.of(rollout);
    const phase = phaseOf(rollout);
    return {
      phase,
      desired,
      updated,
      ready,
      available,
      images: imagesOf(templateOf(rollout, related)),
      reason: reasonOfReported(
        phase === 'complete' ? undefined : conditions.get('Progressing'),
      ),
    };
  },

  progress(rollout) {
    const { desired, updated, available } = countsOf(rollout);
    return [
      { what: 'available', done: available, total: desired },
      { what: 'updated', done: updated, total: desired },
    ];
  },

  asks(rollout, { related }) {
    const set = podSet(templateOf(rollout, related), {
      count: countsOf(rollout).desired,
      namespace: rollout.object('metadata').string('namespace'),
    });
    return demandOf([set]);
  },

  parts(rollout) {
    return [...rolloutSteps(rollout), ...rolloutTraffic(rollout)];
  },

  references(rollout) {
    const workload = workloadOf(rollout);
    return [
      ...(workload ? [{ relation: 'uses' as const, ...workload }] : []),
      ...servicesOf(rollout),
    ];
  },

  selector: selectorOf,
};

function countsOf(rollout: Fields) {
  const status = rollout.object('status');
  return {
    desired: rollout.object('spec').count('replicas') ?? 1,
    updated: status.count('updatedReplicas') ?? 0,
    ready: status.count('readyReplicas') ?? 0,
    available: status.count('availableReplicas') ?? 0,
  };
}

/** The Deployment that it takes its pods' template from, instead of one of its own. */
function workloadOf(rollout: Fields) {
  const { namespace } = identityOf(rollout);
  return referenceIn(rollout.object('spec', 'workloadRef'), namespace);
}

function templateOf(rollout: Fields, related: Related): Fields {
  const workload = workloadOf(rollout);
  const found = workload && related.find(workload);
  return (found ? Fields.of(found) : rollout).object('spec', 'template');
}

function servicesOf(rollout: Fields): RelatedReference[] {
  const { namespace } = identityOf(rollout);
  const { blueGreen, canary } = {
    blueGreen: rollout.object('spec', 'strategy', 'blueGreen'),
    canary: rollout.object('spec', 'strategy', 'canary'),
  };
  const names = [
    blueGreen.string('activeService'),
    blueGreen.string('previewService'),
    canary.string('stableService'),
    canary.string('canaryService'),
  ];
  return names.flatMap(name =>
    name === undefined
      ? []
      : [{ relation: 'uses', group: '', kind: 'Service', namespace, name }],
  );
}

function phaseOf(rollout: Fields): RolloutPhase {
  switch (rolloutHealth(rollout).health) {
    case 'Healthy':
      return countsOf(rollout).desired === 0 ? 'scaledToZero' : 'complete';
    case 'Suspended':
      return 'paused';
    case 'Degraded':
      return 'stalled';
    case 'Progressing':
      return 'progressing';
    default:
      return 'unknown';
  }
}
