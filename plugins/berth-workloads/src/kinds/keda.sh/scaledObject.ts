import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import type { AutoscalingState, ObjectReference } from '../../model';
import { groupAndVersion, identityOf } from '../../understand/identityOf';
import type { WorkloadKind } from '../WorkloadKind';
import { kedaHealth } from './kedaHealth';
import { triggersOf } from './triggersOf';

/** `keda.sh/v1alpha1` ScaledObject: scales an object by events, down to nothing, with an autoscaler that it makes. */
export const scaledObjectKind: WorkloadKind = {
  group: 'keda.sh',
  kind: 'ScaledObject',
  plural: 'scaledobjects',
  versions: ['v1alpha1'],
  system: 'KEDA',
  role: 'autoscaler',

  health(scaler) {
    return kedaHealth(scaler, conditions => conditions.whenTrue('Fallback'));
  },

  // Source: kedacore/keda v2.20 `apis/keda/v1alpha1/scaledobject_types.go` `GetHPAMinReplicas`, `GetHPAMaxReplicas`.
  scaling(scaler) {
    const spec = scaler.object('spec');
    return [
      {
        of: 'replicas',
        min:
          spec.count('idleReplicaCount') ?? spec.count('minReplicaCount') ?? 0,
        max: spec.count('maxReplicaCount') ?? 100,
        state: stateOf(scaler),
        mode: triggersOf(scaler),
      },
    ];
  },

  references(scaler) {
    const target = targetOf(scaler);
    const { namespace } = identityOf(scaler);
    const name = scaler.object('status').string('hpaName');
    return [
      ...(target ? [{ relation: 'scales' as const, ...target }] : []),
      ...(name === undefined
        ? []
        : [
            {
              relation: 'manages' as const,
              group: 'autoscaling',
              kind: 'HorizontalPodAutoscaler',
              namespace,
              name,
            },
          ]),
    ];
  },
};

/** A Deployment where nothing else is said. */
function targetOf(scaler: Fields): ObjectReference | undefined {
  const target = scaler.object('spec', 'scaleTargetRef');
  const name = target.string('name');
  const { group } = groupAndVersion(target.string('apiVersion') ?? 'apps/v1');
  return name === undefined
    ? undefined
    : {
        group,
        kind: target.string('kind') ?? 'Deployment',
        namespace: identityOf(scaler).namespace,
        name,
      };
}

/** While it is active the autoscaler that it made says more. */
function stateOf(scaler: Fields): AutoscalingState {
  const conditions = Conditions.of(scaler);
  if (conditions.whenFalse('Ready')) {
    return 'unable';
  }
  const isIdle =
    conditions.whenTrue('Paused') ?? conditions.whenFalse('Active');
  return isIdle ? 'inactive' : 'unknown';
}
