import { Fields } from '../../json/Fields';
import { jobAsks } from '../batch/job';
import type { WorkloadKind } from '../WorkloadKind';
import { kedaHealth } from './kedaHealth';
import { triggersOf } from './triggersOf';

/** `keda.sh/v1alpha1` ScaledJob: starts a Job for each event. */
export const scaledJobKind: WorkloadKind = {
  group: 'keda.sh',
  kind: 'ScaledJob',
  plural: 'scaledjobs',
  versions: ['v1alpha1'],
  system: 'KEDA',
  role: 'scheduledJob',

  health(scaler) {
    return kedaHealth(scaler, conditions => {
      const ready = conditions.get('Ready');
      return ready?.status === 'Unknown' ? ready : undefined;
    });
  },

  /** Of one of the Jobs that it starts. */
  asks(scaler) {
    const spec = scaler.object('spec').any('jobTargetRef');
    return jobAsks(Fields.of({ spec }), {
      namespace: scaler.object('metadata').string('namespace'),
      when: 'onSchedule',
    });
  },

  // Source: kedacore/keda v2.20 `apis/keda/v1alpha1/scaledjob_types.go` `MinReplicaCount`, `MaxReplicaCount`.
  scaling(scaler) {
    const spec = scaler.object('spec');
    return [
      {
        of: 'replicas',
        part: 'jobs',
        min: spec.count('minReplicaCount') ?? 0,
        max: spec.count('maxReplicaCount') ?? 100,
        mode: triggersOf(scaler),
      },
    ];
  },
};
