import type { Fields } from '../../json/Fields';
import type { Part, TopologyRule } from '../../model';

/**
 * How a group of pods is scheduled, by a PodGroup or a template of one: together (`gang`) or one by one (`basic`), and
 * within which domain of a topology.
 *
 * Sources: k8s.io/api `scheduling/v1alpha1/types.go` (0.35, `policy`), `v1alpha2` (0.36), `v1alpha3` and `v1beta1` (0.37).
 */
export function scheduledGroup(
  name: string,
  group: Fields,
): Extract<Part, { type: 'group' }> {
  const policy = group.object('schedulingPolicy').exists
    ? group.object('schedulingPolicy')
    : group.object('policy');
  return {
    type: 'group',
    name,
    minimum: policy.object('gang').count('minCount'),
    topology: topologyOf(group),
  };
}

function topologyOf(group: Fields): TopologyRule | undefined {
  const [constraint] = group
    .object('schedulingConstraints')
    .objects('topology');
  const key = constraint?.string('key');
  return key === undefined ? undefined : { key, mode: 'required' };
}
