import type { Fields } from '../json/Fields';
import type { TopologyRule } from '../model';

/**
 * The topology that the annotations of a pod template ask for.
 *
 * Source: kueue `apis/kueue/v1beta2/topology_types.go` `PodSetRequiredTopologyAnnotation`, `PodSetPreferredTopologyAnnotation`.
 */
export function topologyOf(template: Fields): TopologyRule | undefined {
  const annotations = template.object('metadata').labels('annotations');
  const required = annotations['kueue.x-k8s.io/podset-required-topology'];
  if (required) {
    return { key: required, mode: 'required' };
  }
  const preferred = annotations['kueue.x-k8s.io/podset-preferred-topology'];
  return preferred ? { key: preferred, mode: 'preferred' } : undefined;
}
