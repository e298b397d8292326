import { demandOf, podSet } from '../../asks/podSet';
import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import type { Endpoint, Health, Part } from '../../model';
import { endpointAt } from '../endpointAt';
import { selectorWithName } from '../selectorWithName';
import { fromCondition, noStatus } from '../verdicts';
import type { WorkloadKind } from '../WorkloadKind';
import { serverTemplate } from './serverTemplate';

const PHASES: Readonly<Record<string, Health>> = {
  Pending: 'Progressing',
  Initializing: 'Progressing',
  Ready: 'Healthy',
  Failed: 'Degraded',
  Terminating: 'Progressing',
};

/** `llamastack.io/v1alpha1` LlamaStackDistribution. Which model it serves is in its environment, which is not read. */
export const llamaStackDistributionKind: WorkloadKind = {
  group: 'llamastack.io',
  kind: 'LlamaStackDistribution',
  plural: 'llamastackdistributions',
  versions: ['v1alpha1'],
  system: 'Llama Stack',
  role: 'inferenceServer',

  // Argo CD has no rule. Source: llama-stack-k8s-operator v0.9.0 `controllers/llamastackdistribution_controller.go`
  // `updateStatus`.
  health(distribution) {
    const status = distribution.object('status');
    const phase = status.string('phase');
    if (phase === undefined) {
      return noStatus;
    }
    const { desired, available } = replicasOf(distribution);
    if (desired === 0 && available === 0 && phase !== 'Failed') {
      return { health: 'Healthy', cause: { code: 'scaledToZero' } };
    }
    const health = Object.hasOwn(PHASES, phase) ? PHASES[phase] : 'Unknown';
    const conditions = Conditions.of(distribution);
    const condition =
      health === 'Healthy'
        ? conditions.get('DeploymentReady')
        : ['DeploymentReady', 'StorageReady', 'ServiceReady', 'HealthCheck']
            .map(type => conditions.whenFalse(type))
            .find(one => one !== undefined);
    return condition
      ? fromCondition(health, condition)
      : { health, cause: { code: 'phase', phase } };
  },

  progress(distribution) {
    const { desired, available } = replicasOf(distribution);
    const total = Math.max(desired, available);
    return [{ what: 'available', done: available, total }];
  },

  asks(distribution) {
    const set = podSet(serverTemplate(distribution), {
      count: replicasOf(distribution).desired,
      namespace: distribution.object('metadata').string('namespace'),
    });
    return demandOf([set]);
  },

  scaling(distribution) {
    const autoscaling = distribution.object('spec', 'server', 'autoscaling');
    return autoscaling.exists
      ? [
          {
            of: 'replicas',
            min: autoscaling.count('minReplicas') ?? 1,
            max: autoscaling.count('maxReplicas'),
          },
        ]
      : [];
  },

  endpoints(distribution): Endpoint[] {
    const status = distribution.object('status');
    const outside = status.string('routeURL');
    const inside = status.string('serviceURL');
    return [
      ...(outside ? [endpointAt(outside, 'external')] : []),
      ...(inside ? [endpointAt(inside, 'cluster')] : []),
    ];
  },

  parts(distribution): Part[] {
    const { desired, available } = replicasOf(distribution);
    return [
      { type: 'group', name: 'server', desired, ready: available },
      ...providersOf(distribution),
    ];
  },

  selector: selectorWithName('app.kubernetes.io/instance'),
};

function replicasOf(distribution: Fields) {
  return {
    desired: distribution.object('spec').count('replicas') ?? 1,
    available: distribution.object('status').count('availableReplicas') ?? 0,
  };
}

/** How many of its providers are in which health, in the words of Llama Stack. */
function providersOf(distribution: Fields): Part[] {
  const providers = distribution
    .object('status', 'distributionConfig')
    .objects('providers');
  const counts = new Map<string, number>();
  for (const provider of providers) {
    const status = provider.object('health').string('status') ?? 'unknown';
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return counts.size === 0
    ? []
    : [
        {
          type: 'counts',
          name: 'providers',
          counts: Object.fromEntries(counts),
        },
      ];
}
