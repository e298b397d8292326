import type { Node, Pod, PodSpec } from '../kubernetes';
import { gpusOf } from './gpusOf';

const node = (name: string, labels: Record<string, string>): Node => ({
  metadata: { name, uid: name, labels },
});
const nodes = [
  node('h100-a', { 'nvidia.com/gpu.product': 'NVIDIA-H100-80GB-HBM3' }),
  node('h100-b', { 'nvidia.com/gpu.product': 'NVIDIA-H100-80GB-HBM3' }),
  node('mig', { 'nvidia.com/gpu.product': 'NVIDIA-A100-SXM4-40GB-MIG-1g.5gb' }),
  node('shared', { 'nvidia.com/gpu.product': 'NVIDIA-L4-SHARED' }),
];
const nodeOf = (name: string) =>
  nodes.find(({ metadata }) => metadata.name === name);

const pod = (
  gpus: number | Record<string, string>,
  spec: Partial<PodSpec> = {},
  phase = 'Running',
): Pod => ({
  metadata: { name: 'p', uid: 'p' },
  spec: {
    containers: [
      {
        name: 'c',
        resources: {
          limits:
            typeof gpus === 'number' ? { 'nvidia.com/gpu': `${gpus}` } : gpus,
        },
      },
    ],
    ...spec,
  },
  status: { phase },
});
const on = (nodeName: string, gpus: number, phase?: string) =>
  pod(gpus, { nodeName }, phase);

const affinity = (...terms: Array<Record<string, string[]>>) => ({
  affinity: {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: terms.map(term => ({
          matchExpressions: Object.entries(term).map(([key, values]) => ({
            key,
            operator: 'In',
            values,
          })),
        })),
      },
    },
  },
});
const PRODUCT = 'nvidia.com/gpu.product';

const modelAndUnit = (waiting: Pod) => {
  const [{ model, unit }] = gpusOf([waiting], nodeOf);
  return { model, unit };
};

describe('gpusOf', () => {
  it('adds up by model, with the nodes', () => {
    expect(
      gpusOf([on('h100-b', 2), on('h100-a', 8), on('h100-b', 4)], nodeOf),
    ).toEqual([
      {
        vendor: 'nvidia',
        resource: 'nvidia.com/gpu',
        unit: { kind: 'gpu' },
        model: 'H100',
        requested: 14,
        bound: 14,
        nodes: [
          { name: 'h100-a', count: 8 },
          { name: 'h100-b', count: 6 },
        ],
      },
    ]);
  });

  it('never adds up different units of one resource', () => {
    expect(
      gpusOf([on('h100-a', 1), on('mig', 1), on('shared', 1)], nodeOf).map(
        ({ unit, model, bound }) => ({ unit, model, bound }),
      ),
    ).toEqual([
      { unit: { kind: 'gpu' }, model: 'H100', bound: 1 },
      {
        unit: { kind: 'partition', profile: '1g.5gb' },
        model: 'A100',
        bound: 1,
      },
      { unit: { kind: 'shared' }, model: 'L4', bound: 1 },
    ]);
  });

  it.each(['Succeeded', 'Failed'])('does not count a pod that %s', phase => {
    expect(gpusOf([on('h100-a', 1, phase)], nodeOf)).toEqual([]);
  });

  it('counts a pod that is being deleted, because it still holds its GPUs', () => {
    const deleted = on('h100-a', 1);
    deleted.metadata.deletionTimestamp = '2026-11-20T09:00:00Z';

    expect(gpusOf([deleted], nodeOf)[0].bound).toBe(1);
  });

  it('counts a waiting pod as requested and not bound', () => {
    const waiting = pod(
      4,
      { nodeSelector: { [PRODUCT]: 'NVIDIA-H100-80GB-HBM3' } },
      'Pending',
    );

    expect(gpusOf([waiting, on('h100-a', 4)], nodeOf)).toMatchObject([
      { model: 'H100', requested: 8, bound: 4 },
    ]);
  });

  it('counts a bound pod whose node is not known, by what it asks for', () => {
    const selecting = pod(1, {
      nodeName: 'gone',
      nodeSelector: { [PRODUCT]: 'NVIDIA-L40S' },
    });

    expect(gpusOf([on('gone', 1), selecting], nodeOf)).toMatchObject([
      { model: undefined, bound: 1, nodes: [{ name: 'gone', count: 1 }] },
      { model: 'L40S', bound: 1, nodes: [{ name: 'gone', count: 1 }] },
    ]);
  });

  it.each<[string, Partial<PodSpec>, string | undefined]>([
    ['no selector', {}, undefined],
    ['a selector for a zone', { nodeSelector: { zone: 'a' } }, undefined],
    [
      'GKE',
      {
        nodeSelector: {
          'cloud.google.com/gke-accelerator': 'nvidia-h100-80gb',
        },
      },
      'H100',
    ],
    ['affinity for a model', affinity({ [PRODUCT]: ['NVIDIA-L40S'] }), 'L40S'],
    [
      'affinity for two variants of a model',
      affinity({ [PRODUCT]: ['NVIDIA-H100-PCIe', 'NVIDIA-H100-80GB-HBM3'] }),
      'H100',
    ],
    [
      'affinity for two models',
      affinity({ [PRODUCT]: ['NVIDIA-H100-PCIe', 'NVIDIA-H200'] }),
      undefined,
    ],
    [
      'alternatives of one model',
      affinity(
        { [PRODUCT]: ['NVIDIA-H200'], zone: ['a', 'b'] },
        { [PRODUCT]: ['NVIDIA-H200-NVL'] },
      ),
      'H200',
    ],
    [
      'alternatives of which one names no model',
      affinity({ [PRODUCT]: ['NVIDIA-H200'] }, { zone: ['a'] }),
      undefined,
    ],
  ])('knows the model of a waiting pod from %s', (_, spec, model) => {
    expect(modelAndUnit(pod(1, spec, 'Pending')).model).toBe(model);
  });

  it('knows from a selector that a waiting pod asks for a partition', () => {
    expect(
      modelAndUnit(
        pod(1, {
          nodeSelector: { [PRODUCT]: 'NVIDIA-A100-SXM4-40GB-MIG-1g.5gb' },
        }),
      ),
    ).toEqual({
      model: 'A100',
      unit: { kind: 'partition', profile: '1g.5gb' },
    });
  });

  it('takes a GPU with an amount of memory for the slice that HAMi gives', () => {
    const slice = pod(
      { 'nvidia.com/gpu': '1', 'nvidia.com/gpumem': '8000' },
      { nodeName: 'h100-a' },
    );

    expect(gpusOf([slice], nodeOf)).toMatchObject([
      { resource: 'nvidia.com/gpu', unit: { kind: 'shared' }, bound: 1 },
    ]);
  });
});
