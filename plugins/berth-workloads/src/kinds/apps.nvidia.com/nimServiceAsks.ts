import { demandOf, podSet } from '../../asks/podSet';
import { Fields } from '../../json/Fields';
import type { PodDemand } from '../../model';

/**
 * What a NIMService asks for: replicas of one pod, or with `multiNode` of a group of pods, made by a LeaderWorkerSet. The
 * claims for `draResources` are made by the operator.
 */
export function nimServiceAsks(service: Fields): PodDemand | undefined {
  const spec = service.object('spec');
  const multiNode = spec.object('multiNode');
  const template = templateOf(service);
  const options = {
    namespace: service.object('metadata').string('namespace'),
    isPartial: spec.objects('draResources').length > 0,
  };
  const replicas = nimReplicasOf(service);
  if (!multiNode.exists) {
    return demandOf([podSet(template, { ...options, count: replicas })]);
  }
  const workers = nodesOf(multiNode) - 1;
  return demandOf(
    [
      podSet(template, { ...options, name: 'leader', count: 1, minimum: 1 }),
      workers > 0
        ? podSet(template, {
            ...options,
            name: 'worker',
            count: workers,
            minimum: workers,
          })
        : undefined,
    ],
    { times: replicas },
  );
}

/** As many as it starts with. */
export function nimReplicasOf(service: Fields): number {
  const spec = service.object('spec');
  const scale = spec.object('scale');
  return scale.flag('enabled') === true
    ? scale.object('hpa').count('minReplicas') ?? 1
    : spec.count('replicas') ?? 1;
}

/** Releases before 3 say it as a size. */
function nodesOf(multiNode: Fields): number {
  const pipeline = multiNode.object('parallelism').count('pp');
  return Math.max(1, pipeline ?? multiNode.count('size') ?? 1);
}

/** Source: NVIDIA/k8s-nim-operator `api/apps/v1alpha1/nimservice_types.go` `GetDeploymentParams`, `GetStandardLabels`. */
function templateOf(service: Fields): Fields {
  const spec = service.object('spec');
  const name = service.object('metadata').string('name') ?? '';
  const image = spec.object('image');
  const repository = image.string('repository');
  const tag = image.string('tag');
  const { resources, nodeSelector, tolerations, podAffinity } = spec.value;
  return Fields.of({
    metadata: {
      labels: {
        ...spec.labels('labels'),
        'app.kubernetes.io/name': name,
        'app.kubernetes.io/instance': name,
        'app.kubernetes.io/part-of': 'nim-service',
      },
      annotations: spec.labels('annotations'),
    },
    spec: {
      nodeSelector,
      tolerations,
      schedulerName: spec.string('schedulerName'),
      runtimeClassName: spec.string('runtimeClassName'),
      affinity: podAffinity ? { podAffinity } : undefined,
      containers: [
        {
          name: `${name}-ctr`,
          image: repository && tag ? `${repository}:${tag}` : repository,
          resources,
        },
      ],
    },
  });
}
