import { CoverageCounter } from './coverage';
import { coverageReport, wanting } from './coverageReport';
import type { OracleVerdict } from './OracleVerdict';

function cover(...verdicts: Array<Partial<OracleVerdict>>) {
  const counter = new CoverageCounter('1.37');
  for (const verdict of verdicts) {
    counter.add({
      verdict: { id: 'one', ...verdict },
      case: { pods: [] },
      features: ['taints'],
    });
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
    expect(coverage.features).toMatchObject({ taints: 2, images: 0 });
  });

  it('counts a rejection under the plugin that it names', () => {
    const preFilter = 'NodeAffinity: pod affinity terms conflict';
    expect(seen(cover({ preFilter }), 'NodeAffinity')).toEqual([0, 0, 1]);
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
  it('lists what cannot occur apart', () => {
    const report = coverageReport(cover({ status: { a: unschedulable } }));
    const [, wanted] = report.split('Wanting');
    const [never, impossible] = wanted.split('Impossible');
    expect(never).toContain("didn't match pod affinity rules");
    expect(never).not.toContain('were unschedulable');
    expect(never).not.toContain('VolumeBindingMode');
    expect(impossible).toContain('VolumeBindingMode');
  });
});

describe('wanting', () => {
  it.each([
    ['outcome never seen: gated'],
    ['feature never drawn: images'],
    ['scores are never different: ImageLocality'],
    ['not in the list: NodeUnschedulable: node(s) were tired'],
  ])('names what is missing or new: %s', text => {
    const status = { a: { ...unschedulable, reasons: ['node(s) were tired'] } };
    const scores = { a: { ImageLocality: 5, DynamicResources: 0 } };
    expect(wanting(cover({ status, scores }))).toContain(text);
  });

  it('takes nothing for impossible that is said', () => {
    const preFilter = 'VolumeZone: PersistentVolumeClaim had no name';
    expect(
      wanting(cover({ preFilter })).filter(text =>
        text.startsWith('not impossible'),
      ),
    ).toEqual([expect.stringContaining('PersistentVolumeClaim had no name')]);
  });

  it('does not ask for different scores of devices', () => {
    const scores = { a: { DynamicResources: 0 } };
    expect(wanting(cover({ scores }))).not.toContain(
      'scores are never different: DynamicResources',
    );
  });
});
