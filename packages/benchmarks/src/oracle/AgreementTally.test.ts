import type { OracleVerdict } from '@berth/testkit';
import { AgreementTally } from './AgreementTally';

function tallied(...verdicts: Array<Omit<OracleVerdict, 'id'>>) {
  const tally = new AgreementTally();
  verdicts.forEach((verdict, i) => tally.add({ id: `${i}`, ...verdict }));
  return tally;
}

const tainted = {
  plugin: 'TaintToleration',
  code: 'UnschedulableAndUnresolvable' as const,
  reasons: ['node(s) had untolerated taint(s)'],
};

describe('AgreementTally', () => {
  it('counts a plugin once a case, however many nodes it rejects', () => {
    const { plugins } = tallied({ status: { a: tainted, b: tainted } });
    expect([...plugins]).toEqual([
      ['TaintToleration', { rejects: 1, tellsApart: 0, preFilter: 0 }],
    ]);
  });

  it('counts a score only where it tells nodes apart', () => {
    const { plugins } = tallied({
      scores: {
        a: { ImageLocality: 10, NodeAffinity: 5 },
        b: { NodeAffinity: 5 },
      },
    });
    expect([...plugins]).toEqual([
      ['ImageLocality', { rejects: 0, tellsApart: 1, preFilter: 0 }],
    ]);
  });

  it('counts a rejection in PreFilter under the plugin that it names', () => {
    const { plugins } = tallied(
      { preFilter: 'VolumeBinding: pod has unbound claims' },
      { preFilter: "node(s) didn't satisfy plugin(s) [NodeName]" },
    );
    expect(plugins.get('VolumeBinding')?.preFilter).toBe(1);
    expect(plugins.get('PreFilter as a whole')?.preFilter).toBe(1);
  });

  it('counts what became of preemption', () => {
    const { preemption } = tallied(
      { nominated: 'a', message: '0/1 nodes are available: 1 Too many pods.' },
      {
        message:
          '0/2 nodes are available: 2 Too many pods. preemption: 0/2 nodes are available: 2 No preemption victims found for incoming pod.',
      },
    );
    expect([...preemption]).toEqual([
      ['preempts on a node', 1],
      ['No preemption victims found', 1],
    ]);
  });

  it('counts nothing else of a pod that is refused', () => {
    const tally = tallied({ invalid: 'pod: spec.containers: required' });
    expect(tally.refused).toBe(1);
    expect(tally.plugins.size).toBe(0);
  });
});
