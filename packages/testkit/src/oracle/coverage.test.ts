import { CoverageCounter } from './coverage';
import { coverageReport } from './coverageReport';
import type { OracleVerdict } from './OracleVerdict';

function cover(...verdicts: Array<Partial<OracleVerdict>>) {
  const counter = new CoverageCounter('1.37');
  for (const verdict of verdicts) {
    counter.add({ id: 'one', ...verdict }, ['taints']);
  }
  return counter.coverage;
}

const unschedulable = {
  plugin: 'NodeUnschedulable',
  code: 'UnschedulableAndUnresolvable' as const,
  reasons: ['node(s) were unschedulable'],
};

function seen(coverage: ReturnType<typeof cover>, plugin: string): number[] {
  return coverage.reasons
    .filter(({ reason }) => reason.plugin === plugin)
    .map(({ cases }) => cases);
}

describe('CoverageCounter', () => {
  it('counts a reason once a case, however many nodes it is given for', () => {
    const status = { a: unschedulable, b: unschedulable };
    const coverage = cover({ status }, { status: { a: unschedulable } });
    expect(seen(coverage, 'NodeUnschedulable')).toEqual([2]);
    expect(coverage.features).toEqual({ taints: 2 });
  });

  it('counts a rejection under the plugin that it names', () => {
    const preFilter = 'NodeAffinity: pod affinity terms conflict';
    expect(seen(cover({ preFilter }), 'NodeAffinity')).toEqual([0, 0, 1]);
  });

  it('counts what became of the pod', () => {
    const { outcomes } = cover(
      { feasible: ['a'] },
      { feasible: [], nominated: 'a' },
      { feasible: [] },
      { feasible: [], preFilter: 'SchedulingGates: x' },
      { invalid: 'pod: spec: no' },
    );
    expect(outcomes).toEqual({
      fits: 1,
      preempts: 1,
      'fits nowhere': 1,
      'rejected at once': 1,
      refused: 1,
    });
  });

  it('says how far the scores of a plugin reach, and where they tell nodes apart', () => {
    const { scores } = cover(
      { scores: { a: { ImageLocality: 10 }, b: { ImageLocality: 90 } } },
      { scores: { a: { ImageLocality: 5 }, b: { ImageLocality: 5 } } },
    );
    expect(scores).toEqual({
      ImageLocality: { tellsApart: 1, least: 5, most: 90 },
    });
  });

  it('names texts that are not listed', () => {
    const status = { a: { ...unschedulable, reasons: ['node(s) were tired'] } };
    expect(cover({ status }).unlisted).toEqual({
      'NodeUnschedulable: node(s) were tired': 1,
    });
  });
});

describe('coverageReport', () => {
  it('lists what never occurred, but not what cannot', () => {
    const report = coverageReport(cover({ status: { a: unschedulable } }));
    const [, missing] = report.split('Never seen');
    const [never, impossible] = missing.split('Impossible');
    expect(never).toContain("didn't match pod affinity rules");
    expect(never).not.toContain('were unschedulable');
    expect(never).not.toContain('CSI driver is not installed');
    expect(impossible).toContain('CSI driver is not installed');
  });
});
