import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  ControlPlane,
  CustomResourceDefinition,
  describeWithControlPlane,
  establishCrd,
  KubernetesObject,
  namespace,
} from '@berth/testkit';
import { createBackendModule } from '@backstage/backend-plugin-api';
import exampleModule from '@berth/example-kind-backend';
import { berthWorkloadKindsExtensionPoint } from '@berth/backstage-plugin-berth-node';
import { parse } from 'yaml';
import { component } from './__fixtures__/entity';
import { eventually } from './__fixtures__/eventually';
import { controlledBy } from './__testUtils__/controlledBy';
import { startBerth } from './__testUtils__/startBerth';
import { documentedRules } from './projection/__testUtils__/documentedRules';

const EXAMPLE = dirname(
  require.resolve('@berth/example-kind-backend/package.json'),
);

function manifest<T>(file: string): T {
  return parse(readFileSync(join(EXAMPLE, file), 'utf8')) as T;
}

const evaluation = manifest<KubernetesObject>('evaluation.yaml');

const widgets: CustomResourceDefinition = {
  ...manifest<CustomResourceDefinition>('crd.yaml'),
  metadata: { name: 'widgets.ml.example.com' },
};
widgets.spec = {
  ...widgets.spec,
  names: { plural: 'widgets', kind: 'Widget' },
};

const podSpec = (evaluation.spec as { template: { spec: object } }).template
  .spec;

/** A module whose rule is wrong. */
const brokenModule = createBackendModule({
  pluginId: 'berth',
  moduleId: 'broken-kind',
  register(env) {
    env.registerInit({
      deps: { kinds: berthWorkloadKindsExtensionPoint },
      async init({ kinds }) {
        kinds.addKind({
          rule: {
            ...{ group: 'ml.example.com', kind: 'Widget', plural: 'widgets' },
            ...{ versions: ['v1alpha1'], system: 'Widgets', role: 'other' },
            health: () => {
              throw new TypeError('no such thing');
            },
            references: () => {
              throw new TypeError('no such thing');
            },
          },
          fields: [],
        });
      },
    });
  },
});

describeWithControlPlane(
  'a kind that a module has added, in a real cluster',
  {},
  (controlPlane: () => ControlPlane) => {
    let berth: Awaited<ReturnType<typeof startBerth>>;

    beforeAll(async () => {
      await establishCrd(
        controlPlane(),
        manifest<CustomResourceDefinition>('crd.yaml'),
      );
      await establishCrd(controlPlane(), widgets);
      const [, created] = await controlPlane().apply([
        namespace({ name: 'ml' }),
        evaluation,
        {
          ...evaluation,
          kind: 'Widget',
          metadata: {
            name: 'gear',
            namespace: 'ml',
            labels: { 'backstage.io/kubernetes-id': 'gear' },
          },
        },
      ]);
      await controlPlane().apply([
        {
          apiVersion: 'v1',
          kind: 'Pod',
          metadata: {
            name: 'sentiment-nightly-1',
            namespace: 'ml',
            labels: { 'backstage.io/kubernetes-id': 'sentiment' },
            ...controlledBy(created),
          },
          spec: podSpec,
        },
      ]);
      const rules = await documentedRules();
      const withoutRule = await controlPlane().serviceAccountKubeconfig({
        name: 'without-rule',
        rules,
      });
      const withRule = await controlPlane().serviceAccountKubeconfig({
        name: 'with-rule',
        rules: [
          ...rules,
          {
            apiGroups: ['ml.example.com'],
            resources: ['evaluations', 'widgets'],
            verbs: ['get', 'list', 'watch'],
          },
        ],
      });
      berth = await startBerth({
        config: {
          berth: {
            sources: [withRule, withoutRule].map(({ kubeconfigPath }) => ({
              type: 'kubeconfig',
              file: kubeconfigPath,
              contexts: ['*'],
            })),
          },
        },
        entities: ['sentiment', 'gear'].map(name =>
          component(name, { 'backstage.io/kubernetes-id': name }),
        ),
        features: [exampleModule, brokenModule],
      });
    }, 120_000);
    afterAll(() => berth?.stop());

    const clusterOf = async (name: string, cluster: string) =>
      (await berth.statusOf(name)).clusters.find(
        one => one.cluster.name === cluster,
      );

    it('is found, watched, joined to its pods and understood', async () => {
      await eventually(async () =>
        expect(await clusterOf('sentiment', 'with-rule')).toMatchObject({
          freshness: { status: 'live' },
          workloads: [
            {
              kind: 'Evaluation',
              name: 'sentiment-nightly',
              health: 'Progressing',
              pods: { total: 1 },
              details: {
                group: 'ml.example.com',
                system: 'Evaluations',
                role: 'dataJob',
                recognisedBy: 'kind',
                reason: '1 of 4 shards is done',
                progress: [{ what: 'tasks', done: 1, total: 4 }],
                parts: [{ type: 'setting', name: 'mmlu', value: '71.4' }],
                asks: {
                  units: [
                    {
                      sets: [
                        {
                          count: 4,
                          pod: {
                            spec: {
                              containers: [
                                {
                                  resources: {
                                    limits: { 'nvidia.com/gpu': 1 },
                                  },
                                },
                              ],
                            },
                          },
                        },
                      ],
                    },
                  ],
                },
                warnings: 0,
              },
            },
          ],
        }),
      );
    });

    it('keeps none of what its containers are told', async () => {
      expect(JSON.stringify(await berth.statusOf('sentiment'))).not.toContain(
        'not-for-berth',
      );
    });

    it('says where it may not be read, for that kind alone', async () => {
      await eventually(async () => {
        const cluster = await clusterOf('sentiment', 'without-rule');
        expect(cluster).toMatchObject({
          freshness: { status: 'live' },
          workloads: [{ kind: 'Evaluation', health: 'Unknown' }],
        });
        expect(cluster?.kindTroubles).toEqual(
          expect.arrayContaining([
            expect.objectContaining({
              group: 'ml.example.com',
              kind: 'Evaluation',
              freshness: expect.objectContaining({ status: 'forbidden' }),
            }),
          ]),
        );
      });
    });

    it('follows what its controller writes', async () => {
      await controlPlane().apply([
        {
          ...evaluation,
          status: {
            shardsDone: 4,
            scores: { mmlu: '72.0' },
            conditions: [
              {
                type: 'Complete',
                status: 'True',
                reason: 'AllShardsDone',
                message: 'All shards are done',
                lastTransitionTime: '2026-11-20T09:00:00Z',
              },
            ],
          },
        },
      ]);
      await eventually(async () =>
        expect(await clusterOf('sentiment', 'with-rule')).toMatchObject({
          workloads: [
            {
              health: 'Healthy',
              details: { progress: [{ done: 4, total: 4 }] },
            },
          ],
        }),
      );
    });

    it('is Unknown where its rule is broken, with the reading that is, and a warning', async () => {
      await eventually(async () =>
        expect(await clusterOf('gear', 'with-rule')).toMatchObject({
          workloads: [
            {
              kind: 'Widget',
              health: 'Unknown',
              details: {
                cause: { code: 'brokenRule', readings: 'health, references' },
                warnings: 2,
              },
            },
          ],
        }),
      );
    });
  },
);
