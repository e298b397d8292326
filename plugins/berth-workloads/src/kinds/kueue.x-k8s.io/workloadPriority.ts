import type { Fields } from '../../json/Fields';

/**
 * The priority of a Workload, and the class that it comes from: one of Kueue's own (`ofQueue`), or a PriorityClass, which
 * counts for kube-scheduler as well (`ofPods`).
 *
 * Source: kueue `apis/kueue/v1beta2/workload_types.go` `PriorityClassRef`; in v1beta1 `priorityClassSource`.
 */
export function priorityOf(workload: Fields): {
  value: number;
  ofQueue?: string;
  ofPods?: string;
} {
  const spec = workload.object('spec');
  const value = spec.integer('priority') ?? 0;
  const reference = spec.object('priorityClassRef');
  const name = reference.string('name') ?? spec.string('priorityClassName');
  const source = reference.exists
    ? reference.string('group')
    : spec.string('priorityClassSource')?.split('/')[0];
  return {
    value,
    ...(source === 'kueue.x-k8s.io' && { ofQueue: name }),
    ...(source === 'scheduling.k8s.io' && { ofPods: name }),
  };
}
