import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ControlPlane,
  crdsOf,
  describeUnless,
  describeWithControlPlane,
  establishCrd,
  KubernetesObject,
  namespace,
  whyWithoutProjects,
} from '@berth/testkit';
import { parseAllDocuments } from 'yaml';
import { component } from './__fixtures__/entity';
import { eventually } from './__fixtures__/eventually';
import { controlledBy } from './__testUtils__/controlledBy';
import { startBerth } from './__testUtils__/startBerth';
import { documentedRules } from './projection/__testUtils__/documentedRules';

/** By project, what is installed of it: all of it would take the server a minute. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  'kubeflow-trainer': ['trainjobs'],
  jobset: ['jobsets'],
  kuberay: ['rayclusters'],
  kserve: ['inferenceservices'],
  kueue: ['workloads', 'localqueues', 'clusterqueues'],
  volcano: ['podgroups'],
};
const projects = Object.keys(KINDS);
const FIXTURES = join(__dirname, '..', '..', 'berth-workloads', 'src', 'kinds');
const ID = 'backstage.io/kubernetes-id';

/** A state as its controller writes it, of a service. */
function fixture(
  path: string,
  service: string,
  change: { name?: string; ownerReferences?: object[] } = {},
): KubernetesObject {
  const [document] = parseAllDocuments(
    readFileSync(join(FIXTURES, `${path}.yaml`), 'utf8'),
  );
  const object = document.toJS() as KubernetesObject;
  return {
    ...object,
    metadata: {
      name: object.metadata.name,
      namespace: 'ml',
      labels: { [ID]: service },
      ...change,
    },
  };
}

const podSpec = {
  restartPolicy: 'Never',
  containers: [{ name: 'trainer', image: 'registry.example.com/trainer:1' }],
};
const job = (name: string, metadata: object, suspend: boolean) => ({
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: { name, namespace: 'ml', ...metadata },
  spec: { suspend, template: { spec: podSpec } },
  status: suspend
    ? {
        conditions: [
          {
            type: 'Suspended',
            status: 'True',
            reason: 'JobSuspended',
            message: 'Job suspended',
            lastTransitionTime: '2026-11-20T09:00:00Z',
          },
        ],
      }
    : {},
});

describeUnless(
  whyWithoutProjects(projects),
  "kinds of the projects' own CRDs",
  () => {
    describeWithControlPlane(
      'in a real cluster',
      {
        featureGates: { GenericWorkload: true },
        runtimeConfig: { 'scheduling.k8s.io/v1beta1': true },
      },
      (controlPlane: () => ControlPlane) => {
        let berth: Awaited<ReturnType<typeof startBerth>>;

        const applied = async (object: KubernetesObject) => {
          const [result] = await controlPlane().apply([object]);
          return result;
        };

        beforeAll(async () => {
          for (const [project, plurals] of Object.entries(KINDS)) {
            const crds = crdsOf(project).filter(({ spec }) =>
              plurals.includes(spec.names.plural),
            );
            for (const crd of crds) await establishCrd(controlPlane(), crd);
          }
          await controlPlane().apply([namespace({ name: 'ml' })]);

          const trainJob = await applied(
            fixture(
              'trainer.kubeflow.org/__fixtures__/trainJob/running-without-runtime',
              'tune',
            ),
          );
          const jobSet = await applied({
            apiVersion: 'jobset.x-k8s.io/v1alpha2',
            kind: 'JobSet',
            metadata: {
              name: 'finetune',
              namespace: 'ml',
              ...controlledBy(trainJob),
            },
            spec: {
              replicatedJobs: [
                {
                  name: 'node',
                  template: { spec: { template: { spec: podSpec } } },
                },
              ],
            },
            status: {
              replicatedJobsStatus: [
                {
                  name: 'node',
                  ready: 1,
                  active: 1,
                  succeeded: 0,
                  failed: 0,
                  suspended: 0,
                },
              ],
            },
          });
          const ofNode = await applied(
            job('finetune-node-0', controlledBy(jobSet), false),
          );
          await applied({
            apiVersion: 'v1',
            kind: 'Pod',
            metadata: {
              name: 'finetune-node-0-x7k2p',
              namespace: 'ml',
              ...controlledBy(ofNode),
            },
            spec: podSpec,
          });

          await applied(
            fixture('ray.io/__fixtures__/rayCluster/starting', 'pretrain'),
          );
          await applied(
            fixture(
              'serving.kserve.io/__fixtures__/inferenceService/canary',
              'sentiment',
            ),
          );

          const queued = await applied(
            job('train', { labels: { [ID]: 'queued' } }, true),
          );
          const others = await applied(job('others', {}, true));
          await controlPlane().apply([
            {
              apiVersion: 'kueue.x-k8s.io/v1beta2',
              kind: 'ClusterQueue',
              metadata: { name: 'gpus' },
              spec: {},
            },
            {
              apiVersion: 'kueue.x-k8s.io/v1beta2',
              kind: 'LocalQueue',
              metadata: { name: 'team-a', namespace: 'ml' },
              spec: { clusterQueue: 'gpus' },
            },
          ]);
          const waiting = 'kueue.x-k8s.io/__fixtures__/workload/queued';
          const first = fixture(waiting, 'others', {
            name: 'of-others',
            ...controlledBy(others),
          });
          await applied({
            ...first,
            spec: { ...(first.spec as object), priority: 500 },
          });
          await applied(
            fixture(waiting, 'queued', {
              name: 'of-train',
              ...controlledBy(queued),
            }),
          );

          await controlPlane().apply([
            {
              apiVersion: 'scheduling.k8s.io/v1beta1',
              kind: 'PodGroup',
              metadata: { name: 'workers', namespace: 'ml' },
              spec: { schedulingPolicy: { gang: { minCount: 2 } } },
            },
            {
              apiVersion: 'scheduling.volcano.sh/v1beta1',
              kind: 'PodGroup',
              metadata: { name: 'podgroup-flow', namespace: 'ml' },
              spec: { minMember: 2, queue: 'default' },
              status: { phase: 'Inqueue' },
            },
          ]);
          const flow = {
            ownerReferences: [
              {
                ...{ apiVersion: 'flows.example.com/v1', kind: 'Flow' },
                ...{ name: 'nightly', uid: 'flow-uid', controller: true },
              },
            ],
          };
          await controlPlane().apply([
            {
              apiVersion: 'v1',
              kind: 'Pod',
              metadata: {
                name: 'nightly-0',
                namespace: 'ml',
                labels: { [ID]: 'flow' },
                ...flow,
              },
              spec: {
                ...podSpec,
                schedulingGroup: { podGroupName: 'workers' },
              },
            },
            {
              apiVersion: 'v1',
              kind: 'Pod',
              metadata: {
                name: 'nightly-1',
                namespace: 'ml',
                labels: { [ID]: 'flow' },
                annotations: {
                  'scheduling.k8s.io/group-name': 'podgroup-flow',
                },
                ...flow,
              },
              spec: podSpec,
            },
          ]);

          const rules = await documentedRules();
          const all = await controlPlane().serviceAccountKubeconfig({
            name: 'all',
            rules,
          });
          const without = await controlPlane().serviceAccountKubeconfig({
            name: 'without-jobsets',
            rules: rules.filter(
              ({ resources }) => !resources.includes('jobsets'),
            ),
          });
          berth = await startBerth({
            config: {
              berth: {
                sources: [all, without].map(({ kubeconfigPath }) => ({
                  type: 'kubeconfig',
                  file: kubeconfigPath,
                  contexts: ['*'],
                })),
              },
            },
            entities: ['tune', 'pretrain', 'sentiment', 'queued', 'flow'].map(
              name => component(name, { [ID]: name }),
            ),
          });
        }, 120_000);
        afterAll(() => berth?.stop());

        const answer = async (name: string) =>
          (await berth.statusOf(name)).clusters;
        const workloads = async (name: string, cluster = 'all') =>
          (await answer(name)).find(one => one.cluster.name === cluster)
            ?.workloads;

        it('are joined through TrainJob, JobSet and Job to the pods, and told once', async () => {
          await eventually(async () =>
            expect(await workloads('tune')).toMatchObject([
              {
                kind: 'TrainJob',
                name: 'finetune',
                health: 'Progressing',
                pods: { total: 1 },
                details: {
                  role: 'trainingJob',
                  recognisedBy: 'kind',
                  reason: 'Running',
                  parts: [
                    { type: 'group', name: 'node', ready: 1, active: 1 },
                    { type: 'object', name: 'runtime' },
                  ],
                  chain: [
                    { kind: 'JobSet', name: 'finetune', depth: 1 },
                    { kind: 'Job', name: 'finetune-node-0', depth: 2 },
                  ],
                },
              },
            ]),
          );
        });

        it('have the words that their states call for', async () => {
          await eventually(async () =>
            expect(await workloads('pretrain')).toMatchObject([
              {
                kind: 'RayCluster',
                health: 'Progressing',
                details: {
                  reason: '2 of 3 ready',
                  progress: [{ what: 'ready', done: 2, total: 3 }],
                  asks: { units: [{ sets: [{ count: 1 }, { count: 2 }] }] },
                },
              },
            ]),
          );
          await eventually(async () =>
            expect(await workloads('sentiment')).toMatchObject([
              {
                kind: 'InferenceService',
                health: 'Healthy',
                details: {
                  models: [{ name: 'sentiment', state: 'Loaded' }],
                  parts: expect.arrayContaining([
                    {
                      type: 'share',
                      name: 'sentiment-predictor-00002',
                      percent: 10,
                    },
                  ]),
                },
              },
            ]),
          );
        });

        it('tell the place in a queue, and who is ahead by number alone', async () => {
          await eventually(async () =>
            expect(await workloads('queued')).toMatchObject([
              {
                kind: 'Job',
                name: 'train',
                health: 'Suspended',
                details: {
                  parts: expect.arrayContaining([
                    {
                      type: 'place',
                      queue: 'gpus',
                      position: 2,
                      waiting: 2,
                      ahead: [],
                      unnamed: 1,
                    },
                  ]),
                },
              },
            ]),
          );
          expect(JSON.stringify(await answer('queued'))).not.toContain(
            'others',
          );
        });

        it('that nobody reads are rows, with the groups that their pods are placed in', async () => {
          await eventually(async () =>
            expect(await workloads('flow')).toMatchObject([
              {
                kind: 'Flow',
                name: 'nightly',
                health: 'Unknown',
                pods: { total: 2 },
                details: {
                  group: 'flows.example.com',
                  recognisedBy: 'generic',
                  cause: { code: 'notHeld' },
                  chain: expect.arrayContaining([
                    expect.objectContaining({
                      group: 'scheduling.k8s.io',
                      kind: 'PodGroup',
                      name: 'workers',
                    }),
                    expect.objectContaining({
                      group: 'scheduling.volcano.sh',
                      kind: 'PodGroup',
                      name: 'podgroup-flow',
                      health: 'Progressing',
                    }),
                  ]),
                },
              },
            ]),
          );
        });

        it('are forbidden alone where one may not be read', async () => {
          await eventually(async () => {
            const clusters = await answer('pretrain');
            expect(
              clusters.find(
                ({ cluster }) => cluster.name === 'without-jobsets',
              ),
            ).toMatchObject({
              freshness: { status: 'live' },
              workloads: [{ kind: 'RayCluster' }],
              kindTroubles: [
                {
                  group: 'jobset.x-k8s.io',
                  kind: 'JobSet',
                  freshness: { status: 'forbidden' },
                },
              ],
            });
            expect(
              clusters.find(({ cluster }) => cluster.name === 'all'),
            ).not.toHaveProperty('kindTroubles');
          });
        });

        it('change with the status that a controller writes', async () => {
          const failed = fixture(
            'ray.io/__fixtures__/rayCluster/create-failed',
            'pretrain',
            { name: 'pretrain' },
          );
          await controlPlane().apply([failed]);
          await eventually(async () =>
            expect(await workloads('pretrain')).toMatchObject([
              { kind: 'RayCluster', health: 'Degraded' },
            ]),
          );
        });
      },
    );
  },
);
