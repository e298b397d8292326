import { replayCase } from '@berth/backstage-plugin-berth-scheduler/replay';
import { compareVerdicts } from './compareVerdicts';
import {
  generateCase,
  mayStayUnknown,
  type GeneratedCase,
} from './generateCase';
import { explainRecorded, shrinkingMs } from './explainRecorded';
import { mistakes } from './generate/spoilCase';
import { unmodelledFeatures } from './generate/unmodelledFeatures';
import type { OracleVerdict } from './OracleVerdict';
import { hashCase, readRecording, recordingNames } from './recordedVerdicts';

const profile = { kubernetesVersion: '1.37' } as const;

const recordings = recordingNames();
const recorded = recordings.flatMap(name =>
  readRecording(name).map(one => ({ ...one, name })),
);
const verdicts = recorded.map(({ verdict }) => verdict);
const made = recorded.map(({ seed }) => generateCase(seed));

describe('the core and the recorded verdicts of kube-scheduler 1.37', () => {
  const ours = made.map(({ case: oneCase }) => replayCase(oneCase, profile));

  it('are about the cases that the generator makes now', () => {
    const changed = recorded.filter(
      ({ hash }, index) => hash !== hashCase(made[index].case),
    );
    expect(
      changed.length === 0
        ? 'the recordings are up to date'
        : `${changed.length} of ${recorded.length} cases have changed since: record them anew with yarn oracle:record`,
    ).toBe('the recordings are up to date');
  });

  it.each(recordings)(
    'agree on %s',
    async recording => {
      const disagreements = recorded.flatMap(({ name, seed, verdict }, index) =>
        name === recording
          ? compareVerdicts({ oracle: verdict, ours: ours[index] }).map(
              ({ about, says }) => ({ seed, says: `${about}: ${says}` }),
            )
          : [],
      );
      await expect(
        explainRecorded({ kubernetesVersion: '1.37', disagreements }),
      ).resolves.toBe('');
    },
    shrinkingMs,
  );

  it('leave the core silent only about what is not modelled', () => {
    const silent = recorded.filter(
      (...[, index]) =>
        ours[index].unknown !== undefined && !mayStayUnknown(made[index]),
    );
    expect(silent.map(({ seed }) => seed)).toEqual([]);
  });

  // Where no node is feasible, a feature that only moves the choice leaves nothing unknown.
  it.each(Object.keys(unmodelledFeatures))(
    'find the core silent about %s',
    feature => {
      const answers = ours.filter((...[, index]) => {
        const one = made[index];
        return one.kind === 'unmodelled' && one.feature === feature;
      });
      expect(answers.some(({ unknown }) => unknown !== undefined)).toBe(true);
    },
  );
});

describe('the recorded verdicts', () => {
  it('are many', () => {
    expect(recorded.length).toBeGreaterThanOrEqual(2000);
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

  // The others are asked about live.
  it('hold most mistakes', () => {
    const held = new Set(
      made.flatMap(one => (one.kind === 'mistake' ? one.mistake : [])),
    );
    expect(held.size).toBeGreaterThan(mistakes.length * 0.6);
  });

  it('refuse the pods with a mistake and no other', () => {
    const wrong = recorded.filter(
      ({ verdict }, index) =>
        // A scheduler that no profile names is no mistake of the pod; nobody would take care of it.
        !verdict.invalid?.startsWith('config: no profile') &&
        (verdict.invalid !== undefined) !== isRefused(made[index]),
    );
    expect(wrong.map(({ verdict }) => verdict)).toEqual([]);
  });
});

/** kube-scheduler starts with no plugin that it does not have. */
function isRefused(one: GeneratedCase): boolean {
  return (
    one.kind === 'mistake' ||
    (one.kind === 'unmodelled' && one.feature === 'unknownPlugin')
  );
}

function reasonsOf({ status = {} }: OracleVerdict): string[] {
  return Object.values(status).flatMap(({ plugin, code, reasons }) =>
    reasons.map(reason => `${plugin ?? 'PreFilter'} ${code}: ${reason}`),
  );
}
