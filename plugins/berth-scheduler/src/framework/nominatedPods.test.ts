import { decide, node, pod } from '../__testUtils__/objects';
import { ranked } from '../__testUtils__/ranked';
import { encodeSnapshot } from '../snapshot/encodeSnapshot';
import { Snapshot } from '../snapshot/Snapshot';
import { takeSnapshot } from '../snapshot/takeSnapshot';
import { schedule } from './schedule';

function promisedTo(name: string, input = pod({ cpu: '1' })) {
  return { ...input, status: { nominatedNodeName: name } };
}

describe('a pod that was promised a node', () => {
  it('goes there, even if others have more room', () => {
    const decision = decide([node('a'), node('b')], promisedTo('b'), {
      pods: [ranked({ name: 'p', on: 'b', priority: 0 })],
    });
    expect(decision).toMatchObject({
      outcome: 'scheduled',
      feasible: ['a', 'b'],
      best: ['a'],
      chosen: 'b',
    });
  });

  it('goes elsewhere where it does not fit there any more', () => {
    const decision = decide([node('a'), node('b')], promisedTo('b'), {
      pods: [ranked({ name: 'p', on: 'b', priority: 0, cpu: '4' })],
    });
    expect(decision.chosen).toBe('a');
    expect(decision.status.b.kubeReason.reasons).toEqual(['Insufficient cpu']);
  });

  it('goes elsewhere where that node is gone', () => {
    const decision = decide([node('a')], promisedTo('gone'));
    expect(decision.chosen).toBe('a');
  });

  it('does not stand in its own way', () => {
    const own = {
      ...promisedTo('a', pod({ cpu: '3' })),
      metadata: { name: 'pending', namespace: 'default', uid: 'u' },
    };
    expect(decide([node('a')], own, { pods: [own] }).chosen).toBe('a');
  });
});

describe('pods that were promised a node', () => {
  const other = (schedulerName: string | undefined) => ({
    metadata: { name: 'other', uid: 'other' },
    spec: { ...pod({ cpu: '4' }).spec, priority: 1, schedulerName },
    status: { nominatedNodeName: 'a' },
  });

  it.each<[string, string | undefined, readonly string[] | undefined, boolean]>(
    [
      ['of the same scheduler', undefined, undefined, true],
      ['of another profile', 'packer', ['default-scheduler', 'packer'], true],
      ['of another scheduler', 'packer', undefined, false],
    ],
  )('count where they are %s', (_, name, schedulerNames, counts) => {
    const { outcome } = decide([node('a')], pod({ cpu: '1' }), {
      pods: [other(name)],
      profile: { kubernetesVersion: '1.37', schedulerNames },
    });
    expect(outcome).toBe(counts ? 'unschedulable' : 'scheduled');
  });

  it('count in a snapshot that was decoded too', () => {
    const snapshot = takeSnapshot({
      nodes: [node('a')],
      pods: [other('packer')],
      objects: { namespaces: [], services: [] },
    });
    const outcomeFor = (schedulerNames: string[]) =>
      schedule(Snapshot.decode(encodeSnapshot(snapshot)), pod({ cpu: '1' }), {
        kubernetesVersion: '1.37',
        schedulerNames,
      }).outcome;
    expect(outcomeFor(['packer'])).toBe('unschedulable');
    expect(outcomeFor(['default-scheduler'])).toBe('scheduled');
  });
});
