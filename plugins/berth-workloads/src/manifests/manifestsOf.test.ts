import { plans } from '../__testUtils__/plans';
import { understand } from '../understand';
import { manifestsOf } from './manifestsOf';
import { planUnits } from './planUnits';
import type { WorkloadPlan } from './WorkloadPlan';

const { inference, training, batch, notebook } = plans;

const kinds = (plan: WorkloadPlan) => manifestsOf(plan).map(({ kind }) => kind);

/** The first object of a plan that asks for pods, as Berth understands it. */
function asksOf(plan: WorkloadPlan) {
  return manifestsOf(plan)
    .map(manifest => understand(manifest).asks)
    .find(asks => asks !== undefined);
}

describe('manifestsOf', () => {
  it('makes a server with what keeps it up', () => {
    expect(kinds(inference)).toEqual([
      'Deployment',
      'Service',
      'NetworkPolicy',
      'PodDisruptionBudget',
      'HorizontalPodAutoscaler',
    ]);
  });

  it('makes no budget for a single pod, which would hold up drains', () => {
    expect(kinds({ ...inference, minReplicas: 1, maxReplicas: 1 })).toEqual([
      'Deployment',
      'Service',
      'NetworkPolicy',
    ]);
  });

  it('makes a CronJob of a batch with a schedule', () => {
    expect(kinds(batch)).toEqual(['Job']);
    expect(kinds({ ...batch, schedule: '0 3 * * *' })).toEqual(['CronJob']);
  });

  it('puts the gang where it is asked for', () => {
    expect(asksOf(training)?.units).toMatchObject([
      { gang: { minimum: 4 }, sets: [{ count: 4 }] },
    ]);
    expect(asksOf({ ...training, gang: 'none' })?.units).toMatchObject([
      { gang: undefined, sets: [{ count: 4 }] },
    ]);
    expect(
      manifestsOf({ ...training, gang: 'podGroup', minWorkers: 3 })[0],
    ).toMatchObject({
      kind: 'PodGroup',
      spec: { schedulingPolicy: { gang: { minCount: 3 } } },
    });
  });

  it.each([
    [
      'v1.35.4',
      {
        apiVersion: 'scheduling.k8s.io/v1alpha1',
        kind: 'Workload',
        metadata: {
          annotations: {
            'argocd.argoproj.io/sync-options': 'Force=true,Replace=true',
          },
        },
        spec: {
          controllerRef: {
            apiGroup: 'batch',
            kind: 'Job',
            name: training.name,
          },
          podGroups: [{ name: 'workers', policy: { gang: { minCount: 3 } } }],
        },
      },
      { workloadRef: { name: training.name, podGroup: 'workers' } },
    ],
    [
      'v1.36.2',
      {
        apiVersion: 'scheduling.k8s.io/v1alpha2',
        kind: 'PodGroup',
        metadata: { annotations: undefined },
        spec: { schedulingPolicy: { gang: { minCount: 3 } } },
      },
      { schedulingGroup: { podGroupName: training.name } },
    ],
    [
      'v1.37.1',
      {
        apiVersion: 'scheduling.k8s.io/v1beta1',
        kind: 'PodGroup',
        metadata: { annotations: undefined },
        spec: { schedulingPolicy: { gang: { minCount: 3 } } },
      },
      { schedulingGroup: { podGroupName: training.name } },
    ],
  ])(
    'writes a gang in the Workload API of Kubernetes %s',
    (kubernetesVersion, group, membership) => {
      const plan = {
        ...training,
        gang: 'podGroup',
        minWorkers: 3,
        kubernetesVersion,
      } as const;
      const [first, job] = manifestsOf(plan);
      expect(first).toMatchObject(group);
      expect(job.spec).toMatchObject({ template: { spec: membership } });
      const spec = Object.keys(
        (job.spec as { template: { spec: object } }).template.spec,
      );
      expect(
        spec.filter(key => ['workloadRef', 'schedulingGroup'].includes(key)),
      ).toEqual(Object.keys(membership));
      // Read back it is the gang that was planned.
      expect(understand(first).parts).toMatchObject([{ minimum: 3 }]);
      expect(planUnits(plan)).toMatchObject([{ gang: { minimum: 3 } }]);
    },
  );

  it('lets an elastic training go on without some workers', () => {
    const [job] = manifestsOf({ ...training, minWorkers: 3 });
    expect(job.spec).toMatchObject({
      backoffLimitPerIndex: 3,
      maxFailedIndexes: 1,
      template: {
        spec: {
          containers: [
            {
              env: expect.arrayContaining([
                { name: 'PET_NNODES', value: '3:4' },
              ]),
            },
          ],
        },
      },
    });
  });

  it.each([
    ['inference', inference, { sets: [{ count: 2 }] }],
    ['training', training, { sets: [{ count: 4 }] }],
    ['batch', batch, { sets: [{ count: 2 }] }],
    ['notebook', notebook, { sets: [{ count: 1 }] }],
  ])('asks for as many pods as a plan of %s says', (_, plan, unit) => {
    expect(asksOf(plan)?.units).toMatchObject([unit]);
  });

  it.each(Object.entries(plans))(
    'asks in a plan of %s for as many GPUs as it may use, and tolerates their taint',
    (_, plan) => {
      const [set] = asksOf(plan)!.units[0].sets;
      expect(set.pod.spec).toMatchObject({
        nodeSelector: plan.gpus!.nodeLabels,
        tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists' }],
        containers: [
          {
            resources: {
              requests: { 'nvidia.com/gpu': '2', cpu: '8', memory: '64Gi' },
              limits: { 'nvidia.com/gpu': '2', memory: '64Gi' },
            },
          },
        ],
      });
    },
  );

  it('asks for no GPUs where there are 0', () => {
    const gpus = {
      resource: 'nvidia.com/gpu',
      count: 0,
      nodeLabels: { a: 'b' },
    };
    const [set] = asksOf({ ...notebook, gpus })!.units[0].sets;
    expect(set.pod.spec).not.toHaveProperty('nodeSelector');
    expect(set.pod.spec).not.toHaveProperty('tolerations');
    expect(JSON.stringify(set.pod)).not.toContain('nvidia.com/gpu');
  });

  it('gives a model the time to load that it needs', () => {
    const [deployment] = manifestsOf({ ...inference, loadMinutes: 30 });
    expect(deployment.spec).toMatchObject({
      progressDeadlineSeconds: 2400,
      template: {
        spec: {
          containers: [
            { startupProbe: { periodSeconds: 10, failureThreshold: 180 } },
          ],
        },
      },
    });
  });

  it('passes words on that Kubernetes would replace', () => {
    const [job] = manifestsOf({ ...training, command: ['echo', '$(HOME) $x'] });
    expect(job.spec).toMatchObject({
      template: {
        spec: { containers: [{ command: ['echo', '$$(HOME) $$x'] }] },
      },
    });
  });
});

describe('planUnits', () => {
  it('knows of a gang by its PodGroup', () => {
    expect(
      planUnits({ ...training, gang: 'podGroup', minWorkers: 3 }),
    ).toMatchObject([{ gang: { minimum: 3 }, sets: [{ count: 4 }] }]);
    expect(planUnits(training)).toMatchObject([{ gang: { minimum: 4 } }]);
  });

  it('asks for one run of a schedule, and for the fewest replicas', () => {
    const nightly = { ...batch, schedule: '0 3 * * *' };
    expect(planUnits(nightly)).toMatchObject([{ sets: [{ count: 2 }] }]);
    expect(planUnits(inference)).toMatchObject([{ sets: [{ count: 2 }] }]);
  });
});
