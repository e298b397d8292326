import { Fields } from '../../json/Fields';
import { isAutoscaling } from './workerGroups';

/** Source: kuberay 1.7 `controllers/ray/common/pod.go` `BuildAutoscalerContainer`. */
const AUTOSCALER_RESOURCES = {
  requests: { cpu: '500m', memory: '512Mi' },
  limits: { cpu: '500m', memory: '512Mi' },
};

/**
 * The template of a RayCluster's head, with the containers that KubeRay adds to it: the autoscaler where Ray scales by
 * itself, by the image of the head unless another is given, and those of `sidecars`.
 *
 * @param cluster - The spec of a RayCluster.
 */
export function headTemplateOf(
  cluster: Fields,
  sidecars: ReadonlyArray<Record<string, unknown>> = [],
): Fields {
  const template = cluster.object('headGroupSpec', 'template');
  const added = [...autoscalerOf(cluster), ...sidecars];
  const spec = template.object('spec');
  if (added.length === 0 || !spec.exists) {
    return template;
  }
  const containers = spec.objects('containers').map(({ value }) => value);
  return Fields.of({
    ...template.value,
    spec: { ...spec.value, containers: [...containers, ...added] },
  });
}

/** The image of a RayCluster's head. */
export function headImageOf(cluster: Fields): string | undefined {
  const [ray] = cluster
    .object('headGroupSpec', 'template', 'spec')
    .objects('containers');
  return ray?.string('image');
}

function autoscalerOf(cluster: Fields): Array<Record<string, unknown>> {
  if (!isAutoscaling(cluster)) {
    return [];
  }
  const options = cluster.object('autoscalerOptions');
  const resources = options.object('resources');
  return [
    {
      name: 'autoscaler',
      image: options.string('image') ?? headImageOf(cluster),
      resources: resources.exists ? resources.value : AUTOSCALER_RESOURCES,
    },
  ];
}
