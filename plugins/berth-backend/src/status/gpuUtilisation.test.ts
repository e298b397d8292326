import { node, pod } from '../__fixtures__/kubernetesObjects';
import type { GpuMeasurements, GpuSample } from '../utilisation';
import { gpusOf } from '@berth/backstage-plugin-berth-workloads';
import { withUtilisation } from './gpuUtilisation';

const AT = Date.parse('2026-11-20T12:00:00Z');

function gpuPod(name: string, requests: Record<string, string>) {
  return pod(
    { name },
    { spec: { containers: [{ name: 'main', resources: { requests } }] } },
  );
}

function utilisations(
  pods: ReadonlyArray<ReturnType<typeof gpuPod>>,
  samples: Record<string, GpuSample[]>,
  freshness: ReturnType<GpuMeasurements['freshness']> = { status: 'live' },
) {
  const nodes = node('node-1');
  const nodeOf = () => nodes;
  return withUtilisation({
    gpus: gpusOf(pods, nodeOf),
    pods,
    nodeOf,
    cluster: 'tokyo',
    measurements: {
      freshness: () => freshness,
      revision: () => 1,
      of: (_, { metadata }) => samples[metadata.name] ?? [],
    },
  }).map(({ resource, utilisation }) => [resource, utilisation]);
}

describe('withUtilisation', () => {
  const two = [
    gpuPod('a', { 'nvidia.com/gpu': '2' }),
    gpuPod('b', { 'nvidia.com/gpu': '1' }),
  ];

  it('has the mean, the least and the most of all GPUs of all pods, and the oldest time', () => {
    const memory = { usedBytes: 10, totalBytes: 80 };
    expect(
      utilisations(two, {
        a: [
          { percent: 97, at: AT, memory },
          { percent: 0, at: AT - 1_000, memory },
        ],
        b: [{ percent: 1, at: AT, memory }],
      }),
    ).toEqual([
      [
        'nvidia.com/gpu',
        {
          status: 'measured',
          percent: 32.7,
          lowestPercent: 0,
          highestPercent: 97,
          devices: 3,
          memory: { usedBytes: 30, totalBytes: 240 },
          at: '2026-11-20T11:59:59.000Z',
        },
      ],
    ]);
  });

  it('tells zero percent from no sample', () => {
    expect(utilisations(two, { a: [{ percent: 0, at: AT }] })).toEqual([
      ['nvidia.com/gpu', expect.objectContaining({ percent: 0, devices: 1 })],
    ]);
    expect(utilisations(two, {})).toEqual([
      ['nvidia.com/gpu', { status: 'noSample' }],
    ]);
  });

  it('adds up no memory of which a part is unknown', () => {
    const [[, utilisation]] = utilisations(two, {
      a: [{ percent: 5, at: AT, memory: { usedBytes: 1, totalBytes: 2 } }],
      b: [{ percent: 5, at: AT }],
    });
    expect(utilisation).not.toHaveProperty('memory');
  });

  it('gives each size of slice what was measured of it', () => {
    const mixed = gpuPod('a', {
      'nvidia.com/mig-1g.10gb': '1',
      'nvidia.com/mig-3g.40gb': '1',
    });
    expect(
      utilisations([mixed], {
        a: [
          { percent: 10, at: AT, profile: '1g.10gb' },
          { percent: 30, at: AT, profile: '3g.40gb' },
        ],
      }),
    ).toEqual([
      ['nvidia.com/mig-1g.10gb', expect.objectContaining({ percent: 10 })],
      ['nvidia.com/mig-3g.40gb', expect.objectContaining({ percent: 30 })],
    ]);
  });

  it.each<ReturnType<GpuMeasurements['freshness']>>([
    { status: 'notAsked' },
    { status: 'loading' },
    { status: 'unreachable', trouble: { code: 'refused', message: 'No.' } },
  ])('says nothing while nothing is known: $status', freshness => {
    expect(utilisations(two, {}, freshness)).toEqual([
      ['nvidia.com/gpu', undefined],
    ]);
  });

  it('says nothing of GPUs that no pod has yet', () => {
    const waiting = pod(
      { name: 'a' },
      {
        spec: {
          nodeName: undefined,
          containers: [
            { name: 'main', resources: { requests: { 'nvidia.com/gpu': 1 } } },
          ],
        },
      },
    );
    expect(utilisations([waiting], {})).toEqual([
      ['nvidia.com/gpu', undefined],
    ]);
  });
});
