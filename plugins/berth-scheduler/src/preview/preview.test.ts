import fc from 'fast-check';
import { schedule } from '../framework/schedule';
import type { PodInput } from '../kubernetes/types';
import { takeSnapshot } from '../snapshot/takeSnapshot';
import { anyBoundPods, anyNodes, anyPod } from '../__testUtils__/arbitraries';
import { NEWEST, node, onNode, pod } from '../__testUtils__/objects';
import { preview } from './preview';

const GPU = 'nvidia.com/gpu';

function gpuNode(name: string, gpus: string, model: string) {
  return node(name, {
    labels: { 'nvidia.com/gpu.product': model },
    allocatable: { [GPU]: gpus },
  });
}

const cluster = takeSnapshot({
  nodes: [gpuNode('a', '8', 'H100'), gpuNode('b', '4', 'H100'), node('c')],
  pods: [onNode('a', pod({ [GPU]: '5' }))],
});

function place(replicas: number, gpus: string, allOrNothing = false) {
  const request = { pod: pod({ [GPU]: gpus }), replicas, allOrNothing };
  return preview(cluster, request, NEWEST);
}

describe('preview', () => {
  it('places what fits', () => {
    const answer = place(3, '2');
    expect(answer.verdict).toBe('fits');
    expect(answer.placed).toBe(3);
    expect([...answer.perNode]).toEqual([1, 2, 0]);
    expect(answer.headroom).toEqual({ total: 3, more: 0 });
    expect(answer.next).toBeUndefined();
  });

  it('says why the next replica does not fit', () => {
    const answer = place(5, '2');
    expect(answer.verdict).toBe('partly');
    expect(answer.placed).toBe(3);
    expect(answer.next?.message).toBe(
      '0/3 nodes are available: 3 Insufficient nvidia.com/gpu. preemption: 0/3 nodes are available: 1 Preemption is not helpful for scheduling, 2 No preemption victims found for incoming pod.',
    );
    expect(answer.next?.histogram).toEqual([
      { reason: 'Insufficient nvidia.com/gpu', count: 3 },
    ]);
  });

  it('places nothing unless all fit, where that is asked for', () => {
    const answer = place(5, '2', true);
    expect(answer.verdict).toBe('does not fit');
    expect(answer.placements).toEqual([]);
    expect([...answer.perNode]).toEqual([0, 0, 0]);
    expect(answer.headroom).toEqual({ total: 3, more: 3 });
    expect(answer.next?.outcome).toBe('unschedulable');
  });

  it('knows the largest free block of each model', () => {
    expect(place(1, '5').largestFree).toEqual([
      { resource: GPU, model: 'H100', amount: 4, node: 'b' },
    ]);
  });

  it('places no replica where none is asked for', () => {
    expect(place(0, '2')).toMatchObject({ verdict: 'fits', placed: 0 });
  });

  it.each([-1, 1.5, NaN, 1e9])('refuses %p replicas', replicas => {
    expect(() => place(replicas, '1')).toThrow(RangeError);
  });

  it('does not guess about what is not modelled', () => {
    const volumes = [{ name: 'v', persistentVolumeClaim: {} }];
    const request = { pod: pod({}, { volumes }), replicas: 1 };
    const answer = preview(cluster, request, NEWEST);
    expect(answer).toMatchObject({
      verdict: 'unknown',
      placed: 0,
      headroom: { total: 0, more: 0 },
    });
    expect(answer.unknownReasons[0]).toContain('persistentVolumeClaim');
  });

  it('does not guess what a RuntimeClass adds to pods of a template', () => {
    const sandboxed = pod({}, { runtimeClassName: 'gvisor' });
    const answer = preview(cluster, { pod: sandboxed, replicas: 1 }, NEWEST);
    expect(answer.verdict).toBe('unknown');
    expect(answer.unknownReasons[0]).toContain('gvisor');
    expect(schedule(cluster, sandboxed, NEWEST).outcome).toBe('scheduled');
  });

  it('does not guess when gates will go', () => {
    const gated = pod({}, { schedulingGates: [{ name: 'quota' }] });
    const answer = preview(cluster, { pod: gated, replicas: 1 }, NEWEST);
    expect(answer.verdict).toBe('unknown');
    expect(answer.unknownReasons).toEqual([
      'waiting for scheduling gates: [quota]',
    ]);
  });

  it('warns that workloads are spread', () => {
    expect(place(1, '1').caveats.map(({ code }) => code)).toEqual([
      'default-topology-spread',
    ]);
  });

  it('gives a pod with host ports one place on a node', () => {
    const ports = [{ containerPort: 80, hostPort: 80 }];
    const containers = [{ name: 'main', image: 'nginx', ports }];
    const request = { pod: pod({}, { containers }), replicas: 4 };
    const answer = preview(cluster, request, NEWEST);
    expect([...answer.perNode]).toEqual([1, 1, 1]);
    expect(answer.headroom.total).toBe(3);
  });

  it('is the same as scheduling one by one on snapshots that hold the ones before', () => {
    fc.assert(
      fc.property(
        anyNodes,
        anyBoundPods,
        anyPod,
        fc.integer({ min: 0, max: 12 }),
        (nodes, pods, pending, replicas) => {
          const snapshot = takeSnapshot({ nodes, pods });
          const answer = preview(snapshot, { pod: pending, replicas }, NEWEST);

          const bound: PodInput[] = [...pods];
          const placements: string[] = [];
          let next;
          while (placements.length < replicas && !next) {
            const now = takeSnapshot({ nodes, pods: bound });
            const decision = schedule(now, pending, NEWEST);
            if (decision.chosen) {
              placements.push(decision.chosen);
              bound.push(onNode(decision.chosen, pending));
            } else {
              next = decision;
            }
          }
          expect(answer.placements).toEqual(placements);
          expect(answer.next?.message).toBe(next?.message);
          expect(answer.next?.status).toEqual(next?.status);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('counts headroom as if replicas were placed until none fits', () => {
    fc.assert(
      fc.property(anyNodes, anyBoundPods, anyPod, (nodes, pods, pending) => {
        const snapshot = takeSnapshot({ nodes, pods });
        const all = { pod: pending, replicas: 1000 };
        const { placed, headroom } = preview(snapshot, all, NEWEST);
        expect(headroom).toEqual({ total: placed, more: 0 });
      }),
    );
  });

  it('keeps the place of nominated pods for every replica', () => {
    const promised = {
      ...pod({ cpu: '3' }),
      status: { nominatedNodeName: 'a' },
    };
    const snapshot = takeSnapshot({ nodes: [node('a')], pods: [promised] });
    const request = { pod: pod({ cpu: '500m' }), replicas: 4 };
    expect(preview(snapshot, request, NEWEST)).toMatchObject({
      placed: 2,
      headroom: { total: 2, more: 0 },
    });
  });
});
