import { Fields } from '../../json/Fields';

/** Source: llama-stack-k8s-operator v0.9.0 `api/v1alpha1/llamastackdistribution_types.go` `DefaultServerMemoryRequest`. */
const DEFAULT_MEMORY = '1Gi';

/**
 * The pods of a distribution as the operator makes them: a core for each worker and memory where nothing is requested,
 * and several replicas spread if they can be.
 *
 * Source: llama-stack-k8s-operator v0.9.0 `controllers/resource_helper.go` `resolveContainerResources`, `configureStorage`,
 * `configurePodScheduling`.
 */
export function serverTemplate(distribution: Fields): Fields {
  const spec = distribution.object('spec');
  const server = spec.object('server');
  const name = distribution.object('metadata').string('name') ?? '';
  const labels = { 'app.kubernetes.io/instance': name };
  const container = server.object('containerSpec');
  const spread = server
    .objects('topologySpreadConstraints')
    .map(({ value }) => value);
  const isSeveral = (spec.count('replicas') ?? 1) > 1;
  return Fields.of({
    metadata: { labels: { app: 'llama-stack', ...labels } },
    spec: {
      containers: [
        {
          name: container.string('name') ?? 'llama-stack',
          image: server.object('distribution').string('image'),
          resources: resourcesOf(server),
        },
      ],
      ...(server.object('storage').exists && {
        volumes: [
          {
            name: 'lls-storage',
            persistentVolumeClaim: { claimName: `${name}-pvc` },
          },
        ],
      }),
      topologySpreadConstraints:
        isSeveral && spread.length === 0 ? defaultSpread(labels) : spread,
      ...(isSeveral && { affinity: apart(labels) }),
    },
  });
}

function resourcesOf(server: Fields) {
  const given = server.object('containerSpec', 'resources');
  const workers = server.count('workers');
  const requests = {
    cpu: String(workers || 1),
    memory: DEFAULT_MEMORY,
    ...given.quantities('requests'),
  };
  const limits = given.quantities('limits');
  const { cpu, memory } = requests;
  // Only who says how many workers there are has limits from requests.
  return { requests, limits: workers ? { cpu, memory, ...limits } : limits };
}

function defaultSpread(matchLabels: Record<string, string>) {
  return [
    'topology.kubernetes.io/region',
    'topology.kubernetes.io/zone',
    'kubernetes.io/hostname',
  ].map(topologyKey => ({
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: { matchLabels },
  }));
}

function apart(matchLabels: Record<string, string>) {
  const podAffinityTerm = {
    labelSelector: { matchLabels },
    topologyKey: 'kubernetes.io/hostname',
  };
  return {
    podAntiAffinity: {
      preferredDuringSchedulingIgnoredDuringExecution: [
        { weight: 100, podAffinityTerm },
      ],
    },
  };
}
