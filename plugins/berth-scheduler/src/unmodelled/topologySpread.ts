import type { UnmodelledRule } from './rule';

/** Owners whose selectors the default constraints use; podtopologyspread `DefaultSelector`. */
const SELECTING_CONTROLLERS = new Set([
  'ReplicaSet',
  'StatefulSet',
  'ReplicationController',
]);

/** Spreading pods over zones and hosts (PodTopologySpread). */
export const topologySpread: UnmodelledRule = ({ pod, isTemplate }) => {
  const constraints = pod.spec.topologySpreadConstraints ?? [];
  if (constraints.length === 0) {
    return isTemplate || SELECTING_CONTROLLERS.has(pod.controller ?? '')
      ? {
          caveats: [
            {
              code: 'default-topology-spread',
              message:
                'kube-scheduler also prefers to spread the pods of a workload over hosts and zones; that moves the choice among feasible nodes and is not modelled.',
            },
          ],
        }
      : {};
  }
  const isSoft = constraints.every(
    ({ whenUnsatisfiable }) => whenUnsatisfiable === 'ScheduleAnyway',
  );
  return isSoft
    ? {
        caveats: [
          {
            code: 'topology-spread',
            message:
              'spec.topologySpreadConstraints with ScheduleAnyway moves the choice among feasible nodes and is not modelled.',
          },
        ],
      }
    : {
        unknown: [
          'spec.topologySpreadConstraints: spreading with DoNotSchedule is not modelled',
        ],
      };
};
