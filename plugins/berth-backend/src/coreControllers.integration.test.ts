import {
  allComponents,
  ControlPlane,
  deployment,
  describeWithControlPlane,
  hpa,
  KubernetesObject,
  namespace,
  node,
  statefulSet,
  waitForNodes,
} from '@berth/testkit';
import { component } from './__fixtures__/entity';
import { eventually } from './__fixtures__/eventually';
import { startBerth } from './__testUtils__/startBerth';
import { documentedRules } from './projection/__testUtils__/documentedRules';

const ID = 'backstage.io/kubernetes-id';

/** kwok leaves such a pod alone: what its kubelet would say is said by the test. */
const held = { 'testkit.berth.dev/state': 'Held' };

/** By service, what is made for it in a cluster whose controllers run. */
const MADE: Readonly<Record<string, readonly KubernetesObject[]>> = {
  late: [
    deployment({
      ...named('late'),
      annotations: held,
      progressDeadlineSeconds: 1,
      replicas: 2,
    }),
  ],
  refused: [
    {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: named('refused'),
      spec: {
        backoffLimit: 6,
        podFailurePolicy: {
          rules: [
            {
              action: 'FailJob',
              onExitCodes: {
                containerName: 'app',
                operator: 'In',
                values: [42],
              },
            },
          ],
        },
        template: {
          metadata: { annotations: held, labels: { [ID]: 'refused' } },
          spec: {
            restartPolicy: 'Never',
            containers: [{ name: 'app', image: 'registry.example/app:1' }],
          },
        },
      },
    },
  ],
  stuck: [withClaim(statefulSet(named('stuck')))],
  unmeasured: [
    deployment({ ...named('unmeasured'), requests: { cpu: '100m' } }),
    hpa({ name: 'unmeasured', namespace: 'shop', maxReplicas: 4 }),
  ],
  blocked: [
    deployment({
      ...named('blocked'),
      namespace: 'small',
      replicas: 3,
      requests: { cpu: '500m' },
    }),
  ],
  resized: [deployment({ ...named('resized'), requests: { cpu: '1' } })],
};

/** What Berth says of each, as its controllers leave it. */
const SAID = [
  {
    name: 'late',
    headline: {
      code: 'rolloutStalled',
      params: { reason: 'ProgressDeadlineExceeded' },
    },
    workload: {
      kind: 'Deployment',
      health: 'Degraded',
      details: { condition: { reason: 'ProgressDeadlineExceeded' } },
    },
  },
  {
    name: 'refused',
    headline: {
      code: 'workloadDegraded',
      params: {
        kind: 'Job',
        reason: expect.stringMatching(
          /exit code 42 matching FailJob rule at index 0/,
        ),
      },
    },
    workload: {
      kind: 'Job',
      health: 'Degraded',
      details: {
        condition: { reason: 'PodFailurePolicy' },
        progress: [{ what: 'completions', done: 0, total: 1, failed: 1 }],
      },
    },
  },
  {
    name: 'stuck',
    headline: {
      code: 'podsWaiting',
      params: {
        waiting: 1,
        total: 1,
        explanation: expect.stringContaining(
          'unbound immediate PersistentVolumeClaims',
        ),
      },
    },
    workload: { kind: 'StatefulSet', health: 'Progressing' },
  },
  {
    name: 'unmeasured',
    headline: {
      code: 'autoscalerInactive',
      params: {
        message: expect.stringContaining(
          'unable to fetch metrics from resource metrics API',
        ),
      },
    },
    workload: {
      kind: 'Deployment',
      health: 'Healthy',
      autoscaling: [
        { state: 'inactive', reason: { reason: 'FailedGetResourceMetric' } },
      ],
    },
  },
  {
    name: 'blocked',
    headline: { code: 'rolloutStalled', params: { reason: 'FailedCreate' } },
    workload: {
      kind: 'Deployment',
      pods: { ready: 2 },
      details: {
        obstacles: [
          {
            type: 'quota',
            name: 'budget',
            resources: [
              {
                resource: 'requests.cpu',
                requested: '500m',
                used: '1',
                limit: '1',
              },
            ],
          },
        ],
      },
    },
  },
  {
    name: 'resized',
    headline: {
      code: 'resizesPending',
      params: { pods: 1, reason: 'Deferred' },
    },
    workload: {
      kind: 'Deployment',
      health: 'Healthy',
      problems: [{ trouble: 'ResizePending', reason: { reason: 'Deferred' } }],
      details: {
        podResources: [
          {
            pods: 1,
            resize: { state: 'deferred' },
            containers: [
              {
                container: 'app',
                desired: { requests: { cpu: '7' } },
                allocated: { cpu: '1' },
                actual: { requests: { cpu: '1' } },
              },
            ],
          },
        ],
      },
    },
  },
];

function named(name: string) {
  return { name, namespace: 'shop', labels: { [ID]: name } };
}

/** Of a class that is not there, so that it is never bound. */
function withClaim(set: KubernetesObject): KubernetesObject {
  const claim = {
    metadata: { name: 'data' },
    spec: {
      accessModes: ['ReadWriteOnce'],
      storageClassName: 'gone',
      resources: { requests: { storage: '1Gi' } },
    },
  };
  return {
    ...set,
    spec: { ...(set.spec as object), volumeClaimTemplates: [claim] },
  };
}

describeWithControlPlane(
  'core kinds under their own controllers',
  { components: allComponents },
  (controlPlane: () => ControlPlane) => {
    let berth: Awaited<ReturnType<typeof startBerth>>;

    /** The one pod of a service, once it is as it should be. */
    const podOf = (
      name: string,
      is: (pod: { spec?: unknown; status?: unknown }) => unknown,
    ) =>
      eventually(
        async () => {
          const selector = encodeURIComponent(`${ID}=${name}`);
          const { items } = await controlPlane().request<{
            items: KubernetesObject[];
          }>('GET', `/api/v1/namespaces/shop/pods?labelSelector=${selector}`);
          expect(items.filter(is)).toHaveLength(1);
          return items[0];
        },
        { deadlineMs: 60_000 },
      );
    const patch = (pod: KubernetesObject, part: string, body: object) =>
      controlPlane().request(
        'PATCH',
        `/api/v1/namespaces/shop/pods/${pod.metadata.name}/${part}`,
        body,
        { contentType: 'application/strategic-merge-patch+json' },
      );
    const container = {
      name: 'app',
      image: 'registry.example/app:1',
      imageID: '',
      restartCount: 0,
    };

    beforeAll(async () => {
      await controlPlane().apply([
        namespace({ name: 'shop' }),
        namespace({ name: 'small' }),
        node({ name: 'a', cpu: '8' }),
        {
          apiVersion: 'v1',
          kind: 'ResourceQuota',
          metadata: { name: 'budget', namespace: 'small' },
          spec: { hard: { 'requests.cpu': '1' } },
        },
      ]);
      await waitForNodes(controlPlane(), 1);
      // Until its use is counted, a quota holds up everything.
      await controlPlane().waitFor<{ status?: { used?: object } }>(
        '/api/v1/namespaces/small/resourcequotas/budget',
        ({ status }) => status?.used !== undefined,
      );
      for (const objects of Object.values(MADE)) {
        await controlPlane().apply([...objects]);
      }

      await patch(
        await podOf('refused', ({ spec }) => 'nodeName' in (spec as object)),
        'status',
        {
          status: {
            phase: 'Failed',
            containerStatuses: [
              {
                ...container,
                ready: false,
                state: { terminated: { exitCode: 42, reason: 'Error' } },
              },
            ],
          },
        },
      );

      const resized = await podOf(
        'resized',
        ({ status }) => (status as { phase?: string }).phase === 'Running',
      );
      // Once it asks for nearly all of the node, nobody else finds a place.
      for (const [deploymentPath, ready] of [
        ['small/deployments/blocked', 2],
        ['shop/deployments/unmeasured', 1],
      ] as const) {
        await controlPlane().waitFor<{ status?: { readyReplicas?: number } }>(
          `/apis/apps/v1/namespaces/${deploymentPath}`,
          ({ status }) => status?.readyReplicas === ready,
        );
      }
      const cpu = { cpu: '1' };
      await patch(resized, 'status', {
        status: {
          containerStatuses: [
            {
              ...container,
              ready: true,
              allocatedResources: cpu,
              resources: { requests: cpu },
              state: { running: {} },
            },
          ],
        },
      });
      await patch(resized, 'resize', {
        spec: {
          containers: [{ name: 'app', resources: { requests: { cpu: '7' } } }],
        },
      });
      await patch(resized, 'status', {
        status: {
          conditions: [
            {
              type: 'PodResizePending',
              status: 'True',
              reason: 'Deferred',
              message:
                "Node didn't have enough resource: cpu, requested: 7000, used: 1600, capacity: 8000",
              lastTransitionTime: '2026-11-20T09:00:00Z',
            },
          ],
        },
      });

      const { kubeconfigPath } = await controlPlane().serviceAccountKubeconfig({
        name: 'berth',
        rules: await documentedRules(),
      });
      berth = await startBerth({
        config: {
          berth: {
            sources: [
              { type: 'kubeconfig', file: kubeconfigPath, contexts: ['*'] },
            ],
          },
        },
        entities: Object.keys(MADE).map(name =>
          component(name, { [ID]: name }),
        ),
      });
    }, 240_000);
    afterAll(() => berth?.stop());

    it.each(SAID)('$name', async ({ name, headline, workload }) => {
      await eventually(
        async () => {
          expect(await berth.statusOf(name)).toMatchObject({
            headline,
            clusters: [{ workloads: [workload] }],
          });
        },
        // The controllers' own time: an autoscaler looks every 15 seconds.
        { deadlineMs: 60_000 },
      );
    });

    it('a resize for which the node could never have room is refused by the server', async () => {
      const pod = await podOf('resized', () => true);
      await expect(
        patch(pod, 'resize', {
          spec: {
            containers: [
              { name: 'app', resources: { requests: { cpu: '16' } } },
            ],
          },
        }),
      ).rejects.toThrow("node didn't have enough allocatable resources");
    });
  },
);
