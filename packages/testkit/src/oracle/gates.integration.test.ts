import { replayCase } from '@berth/backstage-plugin-berth-scheduler/replay';
import { describeUnless } from '../testing/describeUnless';
import { compareCases } from './compareCases';
import { describeGroup } from './describeGroup';
import { comparingTolerationMistakes } from './generate/mistakes/comparingTolerations';
import { makeMistakeInPod } from './generate/spoilCase';
import { ensureOracle, findOracle } from './oracleBinary';
import { openOracle, type Oracle } from './openOracle';
import { compareVerdicts } from './compareVerdicts';
import { node, pod } from './__fixtures__/objects';
import { shrinkGroup } from './shrinkGroup';

const buildMs = 20 * 60_000;
const runMs = 10 * 60_000;

const firstSeed = 600_001;
const cases = 500;

const featureGates = { TaintTolerationComparisonOperators: true };
const profile = { kubernetesVersion: '1.37', featureGates } as const;

const found = findOracle();

describeUnless(
  found.status === 'unavailable' ? found.reason : undefined,
  'tolerations that compare, and kube-scheduler with their gate on',
  () => {
    let oracle: Oracle;

    beforeAll(async () => {
      oracle = openOracle({ binary: await ensureOracle(), featureGates });
    }, buildMs);

    afterAll(async () => {
      await oracle?.close();
    });

    it(
      `agree on ${cases} cases`,
      async () => {
        const decided = { fits: 0, rejects: 0 };
        const comparison = await compareCases({
          oracle,
          profile,
          from: firstSeed,
          count: cases,
          byFilter: true,
          onAnswer({ case: oneCase, verdict }) {
            if (JSON.stringify(oneCase.pod).match(/"operator":"[LG]t"/)) {
              decided.fits += verdict.feasible?.length ? 1 : 0;
              const { TaintToleration = {} } = verdict.byFilter ?? {};
              decided.rejects += Object.keys(TaintToleration).length;
            }
          },
        });
        const [group] = comparison.groups;
        expect(
          group &&
            describeGroup(
              group,
              await shrinkGroup({ oracle, profile, group }),
              profile,
            ),
        ).toBeUndefined();
        expect(comparison.agreeing).toBeGreaterThan(0.9 * cases);
        expect(decided.fits).toBeGreaterThan(50);
        expect(decided.rejects).toBeGreaterThan(500);
      },
      runMs,
    );

    it.each(Object.keys(comparingTolerationMistakes))(
      'refuse this mistake: %s',
      async mistake => {
        const pending = pod('p');
        makeMistakeInPod(comparingTolerationMistakes[mistake], pending);
        const spoiled = { id: mistake, nodes: [], pods: [], pod: pending };
        const verdict = await oracle.ask(spoiled);
        expect(verdict.invalid).toBeDefined();
        const ours = replayCase(spoiled, profile);
        expect(compareVerdicts({ oracle: verdict, ours })).toEqual([]);
      },
    );

    it.each([
      ['Gt', '9223372036854775806', '9223372036854775807', true],
      ['Gt', '9007199254740992', '9007199254740993', true],
      ['Gt', '9007199254740993', '9007199254740992', false],
      ['Lt', '-9223372036854775807', '-9223372036854775808', true],
      ['Lt', '10', '10', false],
      ['Gt', '10', '10', false],
      ['Lt', '10', '007', false],
      ['Lt', '10', '', false],
      ['Gt', '-1', '0', true],
    ])(
      'with %s %s tolerate %s: %s',
      async (...[operator, value, taint, fits]) => {
        const tolerations = [{ key: 'sla', operator, value }];
        const taints = [{ key: 'sla', value: taint, effect: 'NoSchedule' }];
        const one = {
          id: 'one',
          nodes: [{ ...node('a'), spec: { taints } }],
          pods: [],
          pod: pod('p', { tolerations }),
        };
        const verdict = await oracle.ask(one);
        expect(verdict.feasible).toEqual(fits ? ['a'] : []);
        expect(replayCase(one, profile).feasible).toEqual(verdict.feasible);
      },
    );
  },
);
