import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import type { Part, ReportedCondition } from '../../model';
import type { HealthVerdict, WorkloadKind } from '../WorkloadKind';
import { volcanoQueue } from './references';

/** `scheduling.volcano.sh/v1beta1` PodGroup: pods that Volcano places together. Argo CD has no rule for it. */
export const volcanoPodGroupKind: WorkloadKind = {
  group: 'scheduling.volcano.sh',
  kind: 'PodGroup',
  plural: 'podgroups',
  versions: ['v1beta1'],
  system: 'Volcano',
  role: 'podGroup',

  // Source: volcano-sh/apis `pkg/apis/scheduling/v1beta1/types.go` `PodGroupPhase`.
  health(podGroup): HealthVerdict {
    const phase = podGroup.object('status').string('phase');
    const condition = unschedulableOf(podGroup);
    const cause = {
      code: 'phase',
      phase: phase ?? '',
      message: condition?.message,
    } as const;
    switch (phase) {
      case undefined:
        return { health: 'Progressing', cause: { code: 'noStatus' } };
      case 'Pending':
        return {
          health: 'Progressing',
          cause: { code: 'queued', queue: queueOf(podGroup) },
          condition,
        };
      case 'Inqueue':
        return { health: 'Progressing', cause, condition };
      case 'Running':
        return { health: 'Healthy', cause: { code: 'running' } };
      case 'Completed':
        return { health: 'Healthy', cause: { code: 'completed' } };
      // Some of its pods run, and for the others there is no room.
      case 'Unknown':
        return { health: 'Degraded', cause, condition };
      default:
        return { health: 'Unknown', cause };
    }
  },

  progress(podGroup) {
    const status = podGroup.object('status');
    return status.exists
      ? [
          {
            what: 'ready',
            done: status.count('running') ?? 0,
            total: podGroup.object('spec').count('minMember'),
            failed: status.count('failed'),
          },
        ]
      : [];
  },

  parts(podGroup): Part[] {
    const { name, minMember, tasks } = minimaOf(podGroup);
    const status = podGroup.object('status');
    return [
      {
        type: 'group',
        name,
        desired: minMember,
        active: status.count('running'),
        succeeded: status.count('succeeded'),
        failed: status.count('failed'),
        minimum: minMember,
      },
      ...tasks,
    ];
  },

  references(podGroup) {
    return [{ relation: 'queuesIn', ...volcanoQueue(queueOf(podGroup)) }];
  },
};

/** Why its pods are not placed, unless they were placed since. Both conditions stay `True` once they are. */
export function unschedulableOf(
  podGroup: Fields,
): ReportedCondition | undefined {
  const conditions = Conditions.of(podGroup);
  const unschedulable = conditions.whenTrue('Unschedulable');
  const scheduled = conditions.whenTrue('Scheduled');
  const timeOf = (condition: ReportedCondition | undefined) =>
    Date.parse(condition?.since ?? '') || 0;
  return timeOf(scheduled) > timeOf(unschedulable) ? undefined : unschedulable;
}

function minimaOf(podGroup: Fields) {
  const spec = podGroup.object('spec');
  const minTaskMember = spec.object('minTaskMember');
  const tasks = Object.keys(minTaskMember.value)
    .slice(0, 100)
    .map((task): Part => {
      const minimum = minTaskMember.count(task);
      return { type: 'group', name: task, desired: minimum, minimum };
    });
  return {
    name: podGroup.object('metadata').string('name') ?? '',
    minMember: spec.count('minMember'),
    tasks,
  };
}

function queueOf(podGroup: Fields): string {
  return podGroup.object('spec').string('queue') ?? 'default';
}
