import { replayCase } from '@berth/backstage-plugin-berth-scheduler';
import { compareVerdicts } from './compareVerdicts';
import { generateCase } from './generateCase';
import { mistakes } from './generate/spoilPod';
import { unmodelledFeatures } from './generate/unmodelledFeatures';
import type { OracleVerdict } from './OracleVerdict';
import { hashCase, readRecording, recordingNames } from './recordedVerdicts';

const profile = { kubernetesVersion: '1.37' } as const;

const recordings = recordingNames().map(name => ({
  name,
  verdicts: readRecording(name),
}));
const recorded = recordings.flatMap(({ verdicts }) => verdicts);

function regenerate(seed: number, hash: string) {
  const generated = generateCase(seed);
  if (hashCase(generated.case) !== hash) {
    throw new Error(
      `Seed ${seed} makes another case than the recorded one: run "yarn oracle:record" in packages/testkit`,
    );
  }
  return generated;
}

describe('the core and the recorded verdicts of kube-scheduler 1.37', () => {
  it.each(recordings)('agree on $name', ({ verdicts }) => {
    const disagreements = verdicts.flatMap(({ seed, hash, verdict }) => {
      const { case: oneCase } = regenerate(seed, hash);
      const ours = replayCase(oneCase, profile);
      return compareVerdicts({ oracle: verdict, ours }).map(
        ({ about, says }) => `seed ${seed}, ${about}: ${says}`,
      );
    });
    expect(disagreements).toEqual([]);
  });

  it('are silent about nothing but what is not modelled', () => {
    const silent = recorded.filter(({ seed, hash }) => {
      const { case: oneCase, kind } = regenerate(seed, hash);
      const { unknown } = replayCase(oneCase, profile);
      return (unknown !== undefined) !== (kind === 'unmodelled');
    });
    expect(silent.map(({ seed }) => seed)).toEqual([]);
  });
});

describe('the recorded verdicts', () => {
  const verdicts = recorded.map(({ verdict }) => verdict);

  it('are many', () => {
    expect(recorded.length).toBeGreaterThanOrEqual(1500);
  });

  const reasons = new Set(verdicts.flatMap(reasonsOf));

  it.each([
    'NodeUnschedulable UnschedulableAndUnresolvable: node(s) were unschedulable',
    'TaintToleration UnschedulableAndUnresolvable: node(s) had untolerated taint(s)',
    "NodeAffinity UnschedulableAndUnresolvable: node(s) didn't match Pod's node affinity/selector",
    "NodePorts Unschedulable: node(s) didn't have free ports for the requested pod ports",
    "PreFilter UnschedulableAndUnresolvable: node(s) didn't satisfy plugin(s) [NodeName]",
    "PreFilter UnschedulableAndUnresolvable: node(s) didn't satisfy plugin(s) [NodeAffinity]",
    'NodeResourcesFit Unschedulable: Too many pods',
    'NodeResourcesFit Unschedulable: Insufficient cpu',
    'NodeResourcesFit Unschedulable: Insufficient memory',
    'NodeResourcesFit Unschedulable: Insufficient ephemeral-storage',
    'NodeResourcesFit Unschedulable: Insufficient nvidia.com/gpu',
    'NodeResourcesFit UnschedulableAndUnresolvable: Insufficient cpu',
    'NodeResourcesFit UnschedulableAndUnresolvable: Insufficient memory',
    'NodeResourcesFit UnschedulableAndUnresolvable: Insufficient ephemeral-storage',
    'NodeResourcesFit UnschedulableAndUnresolvable: Insufficient nvidia.com/gpu',
    'NodeResourcesFit UnschedulableAndUnresolvable: Insufficient nvidia.com/mig-3g.40gb',
    'NodeResourcesFit UnschedulableAndUnresolvable: Insufficient hugepages-2Mi',
  ])('hold the reason %s', reason => {
    expect([...reasons]).toContain(reason);
  });

  it.each([
    [
      'a node selector that names no common node',
      /^NodeAffinity: pod affinity terms conflict$/,
    ],
    ['scheduling gates', /^SchedulingGates: waiting for scheduling gates: \[/],
  ])('hold the rejection by %s', (...[, text]) => {
    expect(verdicts.some(verdict => text.test(verdict.preFilter ?? ''))).toBe(
      true,
    );
  });

  it.each([
    'NodeResourcesFit',
    'NodeResourcesBalancedAllocation',
    'TaintToleration',
    'NodeAffinity',
    'ImageLocality',
  ])('hold different scores of %s', plugin => {
    const spread = verdicts.filter(({ scores = {} }) => {
      const given = Object.values(scores).map(score => score[plugin] ?? 0);
      return new Set(given).size > 1;
    });
    expect(spread.length).toBeGreaterThan(20);
  });

  it.each([
    /^no nodes available to schedule pods$/,
    / preemption: not eligible due to preemptionPolicy=Never\.$/,
    / \d+ No preemption victims found for incoming pod/,
    / \d+ Preemption is not helpful for scheduling/,
    / pod affinity terms conflict\. not found$/,
  ])('hold a message that matches %s', text => {
    expect(verdicts.some(({ message = '' }) => text.test(message))).toBe(true);
  });

  it('hold every mistake and everything that is not modelled', () => {
    const made = recorded.map(({ seed }) => generateCase(seed));
    expect(
      new Set(made.flatMap(one => (one.kind === 'mistake' ? one.mistake : []))),
    ).toEqual(new Set(Object.keys(mistakes)));
    expect(
      new Set(
        made.flatMap(one => (one.kind === 'unmodelled' ? one.feature : [])),
      ),
    ).toEqual(new Set(Object.keys(unmodelledFeatures)));
  });

  it('refuse the pods with a mistake and no other', () => {
    const wrong = recorded.filter(
      ({ seed, verdict }) =>
        (verdict.invalid !== undefined) !==
        (generateCase(seed).kind === 'mistake'),
    );
    expect(wrong.map(({ verdict }) => verdict)).toEqual([]);
  });
});

function reasonsOf({ status = {} }: OracleVerdict): string[] {
  return Object.values(status).flatMap(({ plugin, code, reasons }) =>
    reasons.map(reason => `${plugin ?? 'PreFilter'} ${code}: ${reason}`),
  );
}
