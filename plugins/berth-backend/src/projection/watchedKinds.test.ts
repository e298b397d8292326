import { disruptionBudgetOf } from '@berth/backstage-plugin-berth-workloads';
import {
  application,
  deployment,
  hpa,
  node,
  pod,
  statefulSet,
} from '@berth/testkit';
import fc from 'fast-check';
import type { WatchedKind } from '../store/ClusterView';
import { watchedKinds } from './watchedKinds';

const server = { uid: 'uid-1', resourceVersion: '42' };
const nobody = { uid: '', name: '' };

/** As an API server gives them: with metadata, and with much that must not enter memory. */
function asServed(object: {
  metadata: object;
  spec?: object;
}): Record<string, unknown> {
  return {
    ...object,
    metadata: {
      ...object.metadata,
      ...server,
      managedFields: [{ manager: 'SECRET' }],
      annotations: {
        'kubectl.kubernetes.io/last-applied-configuration': 'SECRET',
        'metaflow/production_token': 'SECRET',
        'backstage.io/entity-ref': 'component:default/kept',
      },
    },
  };
}

const secretContainer = {
  name: 'main',
  image: 'app:1',
  env: [{ name: 'PASSWORD', value: 'SECRET' }],
  args: ['--token=SECRET'],
  command: ['SECRET'],
  lifecycle: { postStart: { exec: { command: ['SECRET'] } } },
  resources: { requests: { cpu: '1', 'nvidia.com/gpu': 1 } },
};
const podSpec = {
  containers: [secretContainer],
  initContainers: [{ ...secretContainer, restartPolicy: 'Always' }],
  imagePullSecrets: [{ name: 'SECRET' }],
  serviceAccountName: 'SECRET',
  nodeSelector: { disk: 'ssd' },
  tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists' }],
  affinity: { nodeAffinity: { requiredDuringScheduling: [{ a: 1 }] } },
  volumes: [
    { name: 'secret', secret: { secretName: 'SECRET' } },
    { name: 'config', configMap: { name: 'SECRET' } },
    { name: 'claim', persistentVolumeClaim: { claimName: 'data' } },
    {
      name: 'scratch',
      ephemeral: {
        volumeClaimTemplate: {
          metadata: { annotations: { a: 'SECRET' } },
          spec: { storageClassName: 'fast' },
        },
      },
    },
    {
      name: 'inline',
      csi: { driver: 'd', volumeAttributes: { password: 'SECRET' } },
    },
  ],
};
const template = { metadata: { labels: { app: 'x' } }, spec: podSpec };

const objects: Record<WatchedKind, Record<string, unknown>> = {
  pods: {
    ...asServed(pod({ name: 'p' })),
    spec: podSpec,
    status: {
      phase: 'Running',
      podIP: 'SECRET',
      containerStatuses: [
        { name: 'main', restartCount: 3, state: { running: {} } },
      ],
    },
  },
  nodes: asServed(node({ name: 'n', gpus: { model: 'H100', count: 8 } })),
  deployments: {
    ...asServed(deployment({ name: 'd' })),
    spec: { replicas: 2, selector: { matchLabels: { app: 'x' } }, template },
  },
  replicasets: {
    ...asServed(deployment({ name: 'r' })),
    spec: { replicas: 2, selector: { matchLabels: { app: 'x' } }, template },
  },
  statefulsets: {
    ...asServed(statefulSet({ name: 's' })),
    spec: { replicas: 1, template, serviceName: 's' },
  },
  horizontalpodautoscalers: asServed(hpa({ name: 'h', maxReplicas: 4 })),
  poddisruptionbudgets: {
    ...asServed({ metadata: { name: 'b', namespace: 'default' } }),
    spec: { minAvailable: '50%', selector: { matchLabels: { app: 'x' } } },
    status: {
      disruptionsAllowed: 1,
      disruptedPods: { p: '2026-11-20T10:00:00Z' },
    },
  },
  applications: {
    ...asServed(application({ name: 'a' })),
    spec: {
      project: 'default',
      source: {
        repoURL: 'https://user:SECRET@git.example/app.git',
        helm: { parameters: [{ name: 'p', value: 'SECRET' }] },
      },
      syncPolicy: { automated: {} },
    },
    status: {
      sync: { status: 'Synced', comparedTo: { source: 'SECRET' } },
      operationState: {
        phase: 'Succeeded',
        message: 'Pulled https://SECRET@git.example/app.git',
        syncResult: { manifest: 'SECRET' },
      },
      health: { message: 'Seen at https://user:SECRET@git.example' },
      conditions: [
        { type: 'ComparisonError', message: 'ssh://git:SECRET@git.example/a' },
      ],
    },
  },
  namespaces: asServed({ metadata: { name: 'n', labels: { team: 'a' } } }),
  services: {
    ...asServed({ metadata: { name: 's', namespace: 'default' } }),
    spec: {
      type: 'LoadBalancer',
      selector: { app: 'x' },
      clusterIP: 'SECRET',
    },
    status: { loadBalancer: { ingress: [{ ip: '192.0.2.7' }] } },
  },
  replicationcontrollers: {
    ...asServed({ metadata: { name: 'r', namespace: 'default' } }),
    spec: { selector: { app: 'x' }, template },
  },
  priorityclasses: {
    ...asServed({ metadata: { name: 'high' } }),
    value: -5,
    globalDefault: true,
    preemptionPolicy: 'Never',
    description: 'SECRET',
  },
  persistentvolumes: {
    ...asServed({
      metadata: { name: 'v', labels: { 'topology.kubernetes.io/zone': 'a' } },
    }),
    spec: {
      capacity: { storage: '5Gi' },
      storageClassName: 'fast',
      claimRef: {
        namespace: 'default',
        name: 'c',
        uid: 'c',
        fieldPath: 'SECRET',
      },
      nodeAffinity: { required: { nodeSelectorTerms: [] } },
      csi: {
        driver: 'd',
        volumeHandle: 'h',
        volumeAttributes: { password: 'SECRET' },
        nodePublishSecretRef: { name: 'SECRET' },
      },
      rbd: { secretRef: { name: 'SECRET' } },
    },
    status: { phase: 'Bound', message: 'SECRET' },
  },
  persistentvolumeclaims: {
    ...asServed({ metadata: { name: 'c', namespace: 'default' } }),
    spec: {
      accessModes: ['ReadWriteOnce'],
      selector: { matchLabels: { disk: 'fast' } },
      resources: { requests: { storage: '5Gi' } },
      storageClassName: '',
      dataSource: { kind: 'Secret', name: 'SECRET' },
    },
    status: { phase: 'Lost', conditions: [{ message: 'SECRET' }] },
  },
  storageclasses: {
    ...asServed({ metadata: { name: 'fast' } }),
    provisioner: 'd',
    volumeBindingMode: 'WaitForFirstConsumer',
    parameters: { adminSecretName: 'SECRET' },
    allowedTopologies: [
      { matchLabelExpressions: [{ key: 'zone', values: ['a'] }] },
    ],
  },
  csinodes: {
    ...asServed({ metadata: { name: 'n' } }),
    spec: {
      drivers: [{ name: 'd', nodeID: 'SECRET', allocatable: { count: 3 } }],
    },
  },
  csidrivers: {
    ...asServed({ metadata: { name: 'd' } }),
    spec: { storageCapacity: true, tokenRequests: [{ audience: 'SECRET' }] },
  },
  csistoragecapacities: {
    ...asServed({ metadata: { name: 'c', namespace: 'storage' } }),
    storageClassName: 'fast',
    nodeTopology: { matchLabels: { zone: 'a' } },
    capacity: '1Ti',
    maximumVolumeSize: '1Gi',
  },
  volumeattachments: {
    ...asServed({ metadata: { name: 'a' } }),
    spec: {
      nodeName: 'n',
      attacher: 'd',
      source: {
        persistentVolumeName: 'v',
        inlineVolumeSpec: { csi: { secret: 'SECRET' } },
      },
    },
    status: { attachError: { message: 'SECRET' } },
  },
  deviceclasses: {
    ...asServed({ metadata: { name: 'gpu' } }),
    spec: {
      extendedResourceName: 'example.com/gpu',
      config: [{ opaque: { parameters: 'SECRET' } }],
    },
  },
};

const kinds = Object.keys(watchedKinds) as WatchedKind[];
/** Those that a card reads, so that what binds them to the catalog is kept. */
const shown: ReadonlySet<WatchedKind> = new Set<WatchedKind>([
  'pods',
  'nodes',
  'deployments',
  'replicasets',
  'statefulsets',
  'horizontalpodautoscalers',
  'poddisruptionbudgets',
  'services',
  'replicationcontrollers',
  'applications',
]);
const project = (kind: WatchedKind, object: unknown) =>
  watchedKinds[kind].project(object);

describe.each(kinds)('the projection of %s', kind => {
  it('keeps who the object is', () => {
    const { name, namespace } = objects[kind].metadata as {
      name: string;
      namespace?: string;
    };
    expect(project(kind, objects[kind])).toMatchObject({
      kind: watchedKinds[kind].kind,
      metadata: {
        name,
        ...(namespace && { namespace }),
        ...server,
        ...(shown.has(kind) && {
          annotations: { 'backstage.io/entity-ref': 'component:default/kept' },
        }),
      },
    });
  });

  it('lets nothing in that is not on the list', () => {
    expect(JSON.stringify(objects[kind])).toContain('SECRET');
    expect(JSON.stringify(project(kind, objects[kind]))).not.toContain(
      'SECRET',
    );
  });

  it('is stable: a projection projects to itself', () => {
    const once = project(kind, objects[kind]);
    expect(project(kind, once)).toEqual(once);
  });

  it('has a plural that is its key, and knows the version it writes', () => {
    const { group, plural, versions } = watchedKinds[kind];
    expect(plural).toBe(kind);
    expect(project(kind, objects[kind])?.apiVersion).toBe(
      group ? `${group}/${versions[0]}` : versions[0],
    );
  });

  it.each([undefined, null, 'text', 7, [], {}, { metadata: null }])(
    'takes %p for no object of the kind',
    value => {
      expect(project(kind, value)).toBeUndefined();
    },
  );

  // No -0: JSON has no number of its own for it.
  const json = fc
    .jsonValue()
    .map((value): unknown => JSON.parse(JSON.stringify(value)));

  it('never throws, whatever stands in any field', () => {
    const places = pathsOf(objects[kind]);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...places), json), {
          minLength: 1,
          maxLength: 4,
        }),
        mutations => {
          const mutated = structuredClone(objects[kind]);
          for (const [path, value] of mutations) put(mutated, path, value);
          const projected = project(kind, mutated);
          const { uid, name } = projected?.metadata ?? nobody;
          expect([typeof uid, typeof name]).toEqual(['string', 'string']);
          // What was let in is plain JSON, and stays what it is.
          expect(projected && JSON.parse(JSON.stringify(projected))).toEqual(
            projected,
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the projection of a pod', () => {
  it('keeps what decides where it may run', () => {
    expect(project('pods', objects.pods)).toMatchObject({
      spec: {
        containers: [
          {
            name: 'main',
            image: 'app:1',
            resources: secretContainer.resources,
          },
        ],
        initContainers: [{ restartPolicy: 'Always' }],
        nodeSelector: podSpec.nodeSelector,
        tolerations: podSpec.tolerations,
        affinity: podSpec.affinity,
        volumes: [
          { name: 'claim', persistentVolumeClaim: { claimName: 'data' } },
          {
            name: 'scratch',
            ephemeral: {
              volumeClaimTemplate: { spec: { storageClassName: 'fast' } },
            },
          },
          { name: 'inline', csi: { driver: 'd' } },
        ],
      },
      status: {
        phase: 'Running',
        containerStatuses: [
          { name: 'main', restartCount: 3, state: { running: {} } },
        ],
      },
    });
  });

  it('cuts a message that is a whole log', () => {
    const status = { message: 'x'.repeat(100_000) };
    const projected = watchedKinds.pods.project({ ...objects.pods, status });
    expect(projected?.status?.message).toHaveLength(1_024);
  });

  it('is not misled by __proto__', () => {
    const hostile = JSON.parse(
      '{"metadata":{"name":"p","uid":"u","labels":{"__proto__":{"polluted":"yes"},"app":"x"}},"spec":{"affinity":{"__proto__":{"polluted":"yes"}}}}',
    );
    const projected = watchedKinds.pods.project(hostile);
    expect(projected?.metadata.labels).toEqual({ app: 'x' });
    expect(projected?.spec.affinity).toEqual({});
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('the projection of a selector', () => {
  const selectorOf = (selector: unknown) =>
    watchedKinds.poddisruptionbudgets.project({
      metadata: { name: 'b', ...server },
      spec: { selector },
    })?.spec?.selector;

  it('keeps an empty selector, which selects everything', () => {
    expect(selectorOf({})).toEqual({});
  });

  it('drops a selector of which it does not understand a part', () => {
    const expression = { key: 'a', operator: 'In', values: ['x'] };
    expect(selectorOf({ matchExpressions: [expression] })).toEqual({
      matchExpressions: [expression],
    });
    for (const broken of [
      { matchLabels: { a: 1 } },
      { matchExpressions: [expression, { key: 'b', operator: 'Near' }] },
      { matchExpressions: [{ ...expression, values: ['x', 1] }] },
      { matchLabels: 'a=b' },
    ]) {
      expect(selectorOf(broken)).toBeUndefined();
    }
  });
});

describe('the projection of budgets', () => {
  const budget = (observedGeneration: number) =>
    watchedKinds.poddisruptionbudgets.project({
      metadata: { name: 'b', ...server, generation: 2 },
      status: { observedGeneration, disruptionsAllowed: 1 },
    });

  it('keeps of which spec the numbers are, so that old ones are not told', () => {
    expect(disruptionBudgetOf(budget(1)!)).toBeUndefined();
    expect(disruptionBudgetOf(budget(2)!)).toMatchObject({
      disruptionsAllowed: 1,
    });
  });
});

describe('the projection of metrics', () => {
  const metric = { name: 'm', selector: { matchLabels: { a: 'b' } } };
  const target = { type: 'AverageValue', averageValue: '10' };

  it('keeps every type', () => {
    const metrics = [
      {
        type: 'Resource',
        resource: {
          name: 'cpu',
          target: { type: 'Utilization', averageUtilization: 80 },
        },
      },
      {
        type: 'ContainerResource',
        containerResource: { name: 'cpu', container: 'c', target },
      },
      { type: 'Pods', pods: { metric, target } },
      {
        type: 'Object',
        object: {
          metric,
          describedObject: { apiVersion: 'v1', kind: 'Service', name: 's' },
          target: { type: 'Value', value: 5 },
        },
      },
      { type: 'External', external: { metric, target } },
    ];
    const object = {
      metadata: { name: 'h', ...server },
      spec: {
        maxReplicas: 3,
        scaleTargetRef: { kind: 'Deployment', name: 'd' },
        metrics: [...metrics, { type: 'toString' }, { type: 'Future' }],
      },
    };
    expect(
      watchedKinds.horizontalpodautoscalers.project(object)?.spec.metrics,
    ).toEqual(metrics);
  });
});

type Path = Array<string | number>;

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys: Array<[string | number, unknown]> = Array.isArray(value)
    ? value.map((element, index) => [index, element])
    : Object.entries(value);
  return [
    ...(path.length > 0 ? [path] : []),
    ...keys.flatMap(([key, element]) => pathsOf(element, [...path, key])),
  ];
}

/** Does nothing where an earlier mutation took the place away. */
function put(target: unknown, path: Path, value: unknown): void {
  let holder = target;
  for (const key of path.slice(0, -1)) {
    if (typeof holder !== 'object' || holder === null) return;
    holder = (holder as Record<string, unknown>)[key];
  }
  if (typeof holder !== 'object' || holder === null) return;
  (holder as Record<string, unknown>)[path.at(-1)!] = value;
}
