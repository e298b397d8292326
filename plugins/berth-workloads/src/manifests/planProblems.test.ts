import { plans } from '../__testUtils__/plans';
import { planProblems } from './planProblems';
import type { WorkloadPlan } from './WorkloadPlan';

const { inference, training, batch, notebook } = plans;

const change = <TPlan extends WorkloadPlan>(
  plan: TPlan,
  fields: Partial<TPlan>,
): WorkloadPlan => ({ ...plan, ...fields });

describe('planProblems', () => {
  it.each(Object.entries(plans))(
    'has nothing against a plan of %s',
    (_, plan) => {
      expect(planProblems(plan)).toEqual([]);
    },
  );

  it.each<[string, WorkloadPlan]>([
    ['name', change(inference, { name: '../../etc' })],
    ['name', change(inference, { name: '1abc' })],
    ['name', change(inference, { name: 'a'.repeat(41) })],
    ['name', change(inference, { name: 'a\nb' })],
    ['namespace', change(inference, { namespace: 'kube/system' })],
    ['owner', change(inference, { owner: 'group:team: x' })],
    ['system', change(inference, { system: '' })],
    ['image', change(inference, { image: 'vllm/vllm-openai:v0.11.0' })],
    ['image', change(inference, { image: `a b@sha256:${'0'.repeat(64)}` })],
    ['image', change(inference, { image: `a@sha256:${'0'.repeat(63)}` })],
    ['cpu', change(inference, { cpu: '0' })],
    ['memory', change(inference, { memory: '64 GB' })],
    [
      'gpus.resource',
      change(inference, { gpus: { resource: 'cpu', count: 1 } }),
    ],
    [
      'gpus.resource',
      change(inference, {
        gpus: { resource: 'node.kubernetes.io/gpu', count: 1 },
      }),
    ],
    [
      'gpus.count',
      change(inference, { gpus: { resource: 'nvidia.com/gpu', count: 1.5 } }),
    ],
    [
      'gpus.nodeLabels.a b',
      change(inference, {
        gpus: {
          resource: 'nvidia.com/gpu',
          count: 1,
          nodeLabels: { 'a b': 'c' },
        },
      }),
    ],
    [
      'gpus.nodeLabels.a',
      change(inference, {
        gpus: { resource: 'nvidia.com/gpu', count: 1, nodeLabels: { a: '-' } },
      }),
    ],
    [
      'delivery.repositoryUrl',
      change(inference, {
        delivery: { repositoryUrl: 'https://user:pass@git.example/a' },
      }),
    ],
    [
      'delivery.repositoryUrl',
      change(inference, { delivery: { repositoryUrl: 'ext::sh -c id' } }),
    ],
    [
      'delivery.repositoryUrl',
      change(inference, { delivery: { repositoryUrl: '--upload-pack=id' } }),
    ],
    [
      'delivery.revision',
      change(inference, {
        delivery: { ...inference.delivery, revision: '-f' },
      }),
    ],
    [
      'delivery.revision',
      change(inference, {
        delivery: { ...inference.delivery, revision: 'a/../b' },
      }),
    ],
    [
      'delivery.project',
      change(inference, {
        delivery: { ...inference.delivery, project: 'A B' },
      }),
    ],
    [
      'delivery.cluster',
      change(inference, { delivery: { ...inference.delivery, cluster: '' } }),
    ],
    ['description', change(inference, { description: 'a\nb' })],
    ['model', change(inference, { model: '--trust-remote-code' })],
    ['modelRevision', change(inference, { modelRevision: '--x' })],
    [
      'modelRevision',
      change(inference, { engine: 'triton', modelRevision: 'a1' }),
    ],
    ['modelDisk', change(inference, { modelDisk: 'lots' })],
    ['tokenSecret', change(inference, { tokenSecret: 'A' })],
    ['contextLength', change(inference, { contextLength: -1 })],
    ['minReplicas', change(inference, { minReplicas: 0 })],
    ['maxReplicas', change(inference, { minReplicas: 3, maxReplicas: 2 })],
    ['queueTarget', change(inference, { queueTarget: 0 })],
    ['loadMinutes', change(inference, { loadMinutes: 1e9 })],
    ['command', change(training, { command: [] })],
    ['command[1]', change(training, { command: ['a', 'b\0c'] })],
    ['workers', change(training, { workers: NaN })],
    ['minWorkers', change(training, { workers: 2, minWorkers: 3 })],
    ['retries', change(training, { retries: -1 })],
    ['scratchDisk', change(training, { scratchDisk: '-1Gi' })],
    ['parts', change(batch, { parts: 0 })],
    ['parallelism', change(batch, { parallelism: 1e6 })],
    ['schedule', change(batch, { schedule: '@reboot' })],
    ['timeZone', change(batch, { schedule: '* * * * *', timeZone: '../etc' })],
    ['disk', change(notebook, { disk: '' })],
    ['storageClass', change(notebook, { storageClass: 'a_b' })],
  ])('names the field %s', (field, plan) => {
    expect(planProblems(plan)).toEqual([
      { field, message: expect.stringMatching(/^must be /) },
    ]);
  });
});
