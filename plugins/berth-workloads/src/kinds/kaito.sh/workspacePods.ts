import { podSet } from '../../asks/podSet';
import { Fields } from '../../json/Fields';
import { isObject } from '../../json/read';
import type { PodSet } from '../../model';

/**
 * The taints that KAITO's presets bear.
 *
 * Source: kaito v0.12 `pkg/workspace/inference/preset_inferences.go`, `pkg/workspace/tuning/preset_tuning.go` `tolerations`.
 */
const TOLERATIONS = [
  { key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' },
  { key: 'sku', operator: 'Equal', value: 'gpu', effect: 'NoSchedule' },
];

/**
 * The pods of a workspace, one on each of its nodes. Of a preset the object says on which nodes they run; how many GPUs
 * they ask for comes from KAITO's catalogue and from the node.
 *
 * @param workspace - With `resource`, and `inference` or `tuning`.
 */
export function workspacePods(
  workspace: Fields,
  options: {
    name: string;
    count: number;
    namespace: string | undefined;
    minimum?: number;
  },
): PodSet | undefined {
  const template = workspace.object('inference', 'template');
  const labels = workspace
    .object('resource', 'labelSelector')
    .labels('matchLabels');
  const pods = template.object('spec');
  const nodeSelector = isObject(pods.value.nodeSelector)
    ? { ...pods.value.nodeSelector, ...labels }
    : labels;
  const spec = pods.exists
    ? { ...pods.value, nodeSelector }
    : { containers: [], nodeSelector, tolerations: TOLERATIONS };
  return podSet(
    Fields.of({ metadata: template.object('metadata').value, spec }),
    { ...options, isPartial: !pods.exists },
  );
}
