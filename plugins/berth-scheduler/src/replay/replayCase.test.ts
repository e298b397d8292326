import { NEWEST, node, onNode, pod } from '../__testUtils__/objects';
import { replayCase } from './replayCase';
import type { Case } from './verdict';

function replay(more: Partial<Case>) {
  const base = { id: 'c', nodes: [node('b'), node('a')], pods: [], pod: pod() };
  return replayCase({ ...base, ...more }, NEWEST);
}

describe('replayCase', () => {
  it('sorts names, and scores every feasible node', () => {
    const verdict = replay({ pod: pod({ cpu: '1' }) });
    expect(verdict).toMatchObject({
      id: 'c',
      feasible: ['a', 'b'],
      status: {},
    });
    expect(verdict.best).toEqual(['a', 'b']);
    expect(Object.keys(verdict.scores ?? {})).toEqual(['a', 'b']);
    expect(verdict.message).toBeUndefined();
  });

  it('gives status and message where nothing fits', () => {
    expect(replay({ pod: pod({ cpu: '9' }), nodes: [node('a')] })).toEqual({
      id: 'c',
      feasible: [],
      status: {
        a: {
          plugin: 'NodeResourcesFit',
          code: 'UnschedulableAndUnresolvable',
          reasons: ['Insufficient cpu'],
        },
      },
      message:
        '0/1 nodes are available: 1 Insufficient cpu. preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling.',
    });
  });

  it('names no plugin where PreFilter left a node out', () => {
    const { status } = replay({ pod: pod({}, { nodeName: 'a' }) });
    expect(status?.b).toEqual({
      code: 'UnschedulableAndUnresolvable',
      reasons: ["node(s) didn't satisfy plugin(s) [NodeName]"],
    });
  });

  it('stops at gates', () => {
    const schedulingGates = [{ name: 'g' }];
    expect(replay({ pod: pod({}, { schedulingGates }) })).toEqual({
      id: 'c',
      feasible: [],
      status: {},
      preFilter: 'SchedulingGates: waiting for scheduling gates: [g]',
    });
  });

  it.each<[string, Partial<Case>]>([
    ['pod: metadata.name: Required value', { pod: { spec: pod().spec } }],
    [
      'pods[0]: spec.containers[0].resources.requests[cpu]: Invalid value',
      { pods: [onNode('a', pod({ cpu: '-1' }))] },
    ],
    [
      'pod: spec.containers[0].image: Required value',
      { pod: pod({}, { containers: [{ name: 'a' }] }) },
    ],
    [
      'pod: spec.containers[1].name: Duplicate value: "a"',
      {
        pod: pod(
          {},
          {
            containers: [
              { name: 'a', image: 'x' },
              { name: 'a', image: 'x' },
            ],
          },
        ),
      },
    ],
  ])('is invalid: %s', (invalid, more) => {
    expect(replay(more).invalid).toContain(invalid);
  });

  const web = { ...pod(), metadata: { name: 'w', labels: { app: 'web' } } };

  it.each<[string, Partial<Case>]>([
    [
      'preemption: victims are not modelled',
      {
        nodes: [node('a')],
        pods: [onNode('a', pod({ cpu: '3' }))],
        pod: pod({ cpu: '2' }, { priority: 1 }),
      },
    ],
    [
      'services: default topology spreading is not modelled',
      { pod: web, services: [{ spec: { selector: { app: 'web' } } }] },
    ],
    [
      'deviceClasses: device allocation is not modelled',
      {
        pod: pod({ 'nvidia.com/gpu': '1' }),
        deviceClasses: [{ spec: { extendedResourceName: 'nvidia.com/gpu' } }],
      },
    ],
    ['config: extenders are not modelled', { config: { extenders: [{}] } }],
    [
      'Node "a": memory: 9223372036854775808 is not between',
      { nodes: [node('a', { allocatable: { memory: '8Ei' } })] },
    ],
  ])('is unknown: %s', (unknown, more) => {
    expect(replay(more).unknown).toContain(unknown);
  });
});
