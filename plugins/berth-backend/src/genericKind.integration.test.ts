import {
  ControlPlane,
  describeWithControlPlane,
  establishCrd,
  KubernetesObject,
  namespace,
} from '@berth/testkit';
import { component } from './__fixtures__/entity';
import { eventually } from './__fixtures__/eventually';
import { controlledBy } from './__testUtils__/controlledBy';
import { openDefinition } from './__testUtils__/openDefinition';
import { startBerth } from './__testUtils__/startBerth';
import { documentedRules } from './projection/__testUtils__/documentedRules';

const ID = 'backstage.io/kubernetes-id';
const since = '2026-11-20T09:00:00Z';

/** Of a project that Berth has never heard of, in no version that it would guess. */
const crdOf = (plural: string, kind: string) =>
  openDefinition({
    ...{ group: 'flows.example.com', plural, kind },
    version: 'v1alpha1',
  });

const podSpec = {
  restartPolicy: 'Never',
  containers: [
    {
      name: 'step',
      image: 'registry.example.com/step:1',
      args: ['--token=not-for-berth'],
      resources: { limits: { 'nvidia.com/gpu': '1' } },
    },
  ],
};

const podOf = (name: string, service: string, owner: KubernetesObject) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: {
    name,
    namespace: 'ml',
    labels: { [ID]: service },
    ...controlledBy(owner),
  },
  spec: podSpec,
});

const flow = (type: string, status: string, message: string) => ({
  apiVersion: 'flows.example.com/v1alpha1',
  kind: 'Flow',
  metadata: { name: 'nightly', namespace: 'ml' },
  spec: { replicas: 3, token: 'not-for-berth', template: { spec: podSpec } },
  status: {
    readyReplicas: 1,
    conditions: [
      { type, status, reason: 'Steps', message, lastTransitionTime: since },
    ],
  },
});

describeWithControlPlane(
  'kinds without rules in a real cluster',
  {},
  (controlPlane: () => ControlPlane) => {
    let berth: Awaited<ReturnType<typeof startBerth>>;

    const applied = async (object: KubernetesObject) => {
      const [result] = await controlPlane().apply([object]);
      return result;
    };

    beforeAll(async () => {
      await establishCrd(controlPlane(), crdOf('flows', 'Flow'));
      await establishCrd(controlPlane(), crdOf('sweeps', 'Sweep'));
      await controlPlane().apply([namespace({ name: 'ml' })]);
      const owner = await applied(flow('Ready', 'False', '1 of 3 steps runs'));
      const job = await applied({
        apiVersion: 'batch/v1',
        kind: 'Job',
        metadata: {
          name: 'nightly-step-0',
          namespace: 'ml',
          ...controlledBy(owner),
        },
        spec: { template: { spec: podSpec } },
      });
      await applied(podOf('nightly-step-0-x7k2p', 'nightly', job));

      const sweep = await applied({
        ...flow('Ready', 'True', '3 of 3 trials run'),
        kind: 'Sweep',
        metadata: { name: 'rates', namespace: 'ml' },
      });
      await applied(podOf('rates-0', 'rates', sweep));

      const rules = await documentedRules();
      const read = {
        apiGroups: ['flows.example.com'],
        resources: ['flows', 'sweeps'],
        verbs: ['get', 'list', 'watch'],
      };
      const sources = [];
      for (const [name, granted] of [
        ['with-rule', [...rules, read]],
        ['without-rule', rules],
      ] as const) {
        const { kubeconfigPath } =
          await controlPlane().serviceAccountKubeconfig({
            name,
            rules: [...granted],
          });
        sources.push({
          type: 'kubeconfig',
          file: kubeconfigPath,
          contexts: ['*'],
        });
      }
      berth = await startBerth({
        config: {
          berth: {
            sources,
            kinds: {
              generic: [{ name: 'flows.flows.example.com', kind: 'Flow' }],
            },
          },
        },
        entities: ['nightly', 'rates'].map(name =>
          component(name, { [ID]: name }),
        ),
      });
    }, 120_000);
    afterAll(() => berth?.stop());

    const clusterOf = async (name: string, service = 'nightly') => {
      const { clusters } = await berth.statusOf(service);
      return clusters.find(({ cluster }) => cluster.name === name);
    };

    describe('named by the configuration', () => {
      it('are watched, joined to its pods through its Jobs, and understood by what all objects have in common', async () => {
        await eventually(async () =>
          expect(await clusterOf('with-rule')).toMatchObject({
            freshness: { status: 'live' },
            workloads: [
              {
                kind: 'Flow',
                name: 'nightly',
                health: 'Progressing',
                pods: { total: 1 },
                details: {
                  group: 'flows.example.com',
                  version: { given: 'v1alpha1' },
                  recognisedBy: 'generic',
                  role: 'other',
                  reason: '1 of 3 steps runs',
                  condition: { condition: 'Ready', status: 'False' },
                  since,
                  progress: [{ what: 'ready', done: 1, total: 3 }],
                  asks: {
                    units: [
                      {
                        sets: [
                          {
                            count: 3,
                            pod: {
                              spec: {
                                containers: [
                                  {
                                    resources: {
                                      limits: { 'nvidia.com/gpu': '1' },
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
                  chain: [{ kind: 'Job', name: 'nightly-step-0', depth: 1 }],
                },
              },
            ],
          }),
        );
        const cluster = await clusterOf('with-rule');
        expect(cluster).not.toHaveProperty('kindTroubles');
        expect(JSON.stringify(cluster)).not.toContain('not-for-berth');
      });

      it('say where they may not be read, for that kind alone, and show what they made', async () => {
        await eventually(async () =>
          expect(await clusterOf('without-rule')).toMatchObject({
            freshness: { status: 'live' },
            workloads: [{ kind: 'Job', pods: { total: 1 } }],
            kindTroubles: [
              {
                group: 'flows.example.com',
                kind: 'Flow',
                freshness: { status: 'forbidden' },
              },
            ],
          }),
        );
      });

      it('follow what their controllers write, by the meaning that its conditions commonly have', async () => {
        await applied(flow('Stalled', 'True', 'The step image is gone'));
        await eventually(async () =>
          expect(await clusterOf('with-rule')).toMatchObject({
            workloads: [
              {
                kind: 'Flow',
                health: 'Degraded',
                details: { reason: 'The step image is gone' },
              },
            ],
          }),
        );
      });
    });

    describe('that nobody has named, but whose objects control pods', () => {
      it('are found, watched and understood in the same way', async () => {
        await eventually(async () =>
          expect(await clusterOf('with-rule', 'rates')).toMatchObject({
            freshness: { status: 'live' },
            workloads: [
              {
                kind: 'Sweep',
                name: 'rates',
                health: 'Healthy',
                pods: { total: 1 },
                details: {
                  group: 'flows.example.com',
                  recognisedBy: 'generic',
                  reason: '3 of 3 trials run',
                },
              },
            ],
          }),
        );
      });

      it('are rows of their name where they may not be read, which their own pages say', async () => {
        await eventually(async () => {
          const cluster = await clusterOf('without-rule', 'rates');
          expect(cluster).toMatchObject({
            freshness: { status: 'live' },
            workloads: [
              {
                kind: 'Sweep',
                health: 'Unknown',
                pods: { total: 1 },
                details: {
                  recognisedBy: 'generic',
                  cause: { code: 'notHeld' },
                },
              },
            ],
          });
          expect(cluster?.kindTroubles).toEqual([
            {
              group: 'flows.example.com',
              kind: 'Flow',
              freshness: expect.objectContaining({ status: 'forbidden' }),
            },
            {
              group: 'flows.example.com',
              kind: 'Sweep',
              freshness: expect.objectContaining({ status: 'forbidden' }),
            },
          ]);
        });
      });
    });
  },
);
