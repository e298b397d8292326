import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import type { Health, Part } from '../../model';
import { llmReplicasOf } from './llmInferenceServiceAsks';

/** What serves, by the names that its status has for it: with its replicas, and the object that makes them. */
export function llmInferenceServiceParts(service: Fields): Part[] {
  const spec = service.object('spec');
  return [
    ...workloadParts(service, {
      name: 'main',
      key: 'primary',
      condition: 'MainWorkloadReady',
      desired: llmReplicasOf(spec),
    }),
    ...(spec.object('prefill').exists
      ? workloadParts(service, {
          name: 'prefill',
          key: 'prefill',
          condition: 'PrefillWorkloadReady',
          desired: llmReplicasOf(spec.object('prefill')),
        })
      : []),
    ...(spec.object('router', 'scheduler').exists
      ? workloadParts(service, {
          name: 'scheduler',
          key: 'scheduler',
          condition: 'SchedulerWorkloadReady',
          desired: spec.object('router', 'scheduler').count('replicas') ?? 1,
        })
      : []),
    ...service
      .object('status', 'router', 'group')
      .objects('members')
      .map(
        (member): Part => ({
          type: 'share',
          name: member.string('name') ?? '',
          percent: member.count('weight') ?? 0,
        }),
      ),
  ];
}

function workloadParts(
  service: Fields,
  part: { name: string; key: string; condition: string; desired: number },
): Part[] {
  const { name, key, desired } = part;
  const workload = service.object('status', 'workloads', key);
  const kind = workload.string('kind');
  const made = workload.string('name');
  const status = Conditions.of(service).get(part.condition)?.status;
  const health: Health | undefined =
    status && (status === 'True' ? 'Healthy' : 'Progressing');
  const ready = workload.count('readyReplicas');
  const group: Part = { type: 'group', name, desired, ready, health };
  return kind === undefined || made === undefined
    ? [group]
    : [
        group,
        {
          type: 'object',
          name,
          object: {
            group: workload.string('apiGroup') ?? '',
            kind,
            namespace: service.object('metadata').string('namespace'),
            name: made,
          },
        },
      ];
}
