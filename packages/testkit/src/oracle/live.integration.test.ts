import {
  type Case,
  replayCase,
} from '@berth/backstage-plugin-berth-scheduler/replay';
import { describeUnless } from '../testing/describeUnless';
import { askOracle } from './askOracle';
import { compareCases, type Comparison } from './compareCases';
import { compareVerdicts } from './compareVerdicts';
import { CoverageCounter } from './coverage';
import { wanting } from './coverageReport';
import { describeGroup } from './describeGroup';
import { makeMistake, mistakes } from './generate/spoilCase';
import { hashCase, readRecording, recordingNames } from './recordedVerdicts';
import { ensureOracle, findOracle } from './oracleBinary';
import { openOracle, type Oracle } from './openOracle';
import { shrinkGroup } from './shrinkGroup';
import { SaidReasons } from './writtenReasons';

const buildMs = 20 * 60_000;
const runMs = 15 * 60_000;

const kubernetesVersion = '1.37';
const profile = { kubernetesVersion } as const;
/** Of seeds that no recording holds. */
const firstSeed = 300_001;
const cases = 10_000;
const mostShrunk = 3;

const found = findOracle();

describeUnless(
  found.status === 'unavailable' ? found.reason : undefined,
  "the core and kube-scheduler's own code",
  () => {
    let oracle: Oracle;

    beforeAll(async () => {
      oracle = openOracle({ binary: await ensureOracle() });
    }, buildMs);

    afterAll(async () => {
      await oracle?.close();
    });

    describe('on 10,000 cases', () => {
      const coverage = new CoverageCounter(kubernetesVersion);
      const said = new SaidReasons();
      let comparison: Comparison;

      beforeAll(async () => {
        let asked = 0;
        comparison = await compareCases({
          oracle,
          profile,
          from: firstSeed,
          count: cases,
          onAnswer(answer, ours) {
            coverage.add(answer);
            said.hear(ours);
            asked += 1;
            if (asked % 1000 === 0) {
              report(`${asked} of ${cases} cases are compared`);
            }
          },
        });
      }, runMs);

      it(
        'agree',
        async () => {
          const shrunk: string[] = [];
          for (const group of comparison.groups.slice(0, mostShrunk)) {
            const smallest = await shrinkGroup({
              oracle,
              profile,
              group,
              attempts: 1000,
            });
            shrunk.push(describeGroup(group, smallest, profile));
          }
          expect(shrunk.join('\n\n')).toBe('');
          expect(comparison.disagreeing).toBe(0);
        },
        runMs,
      );

      it('leave the core silent only about what is not modelled', () => {
        expect([...comparison.silent]).toEqual([]);
      });

      it('hold none on which kube-scheduler itself fails', () => {
        expect([...comparison.failed]).toEqual([]);
      });

      it('agree in 9,500 of them and more', () => {
        expect(comparison.agreeing).toBeGreaterThan(0.95 * cases);
      });

      it('have every outcome, every reason and different scores of every plugin', () => {
        expect(wanting(coverage.coverage)).toEqual([]);
      });

      it('have every text that the plugins of the core can give', () => {
        expect(said.unsaid).toEqual([]);
      });
    });

    it.each(mistakes)('refuse this mistake: %s', async mistake => {
      const pod = {
        metadata: { name: 'pending' },
        spec: { containers: [{ name: 'c0', image: 'nginx' }] },
      };
      const spoiled: Case = { id: mistake, nodes: [], pods: [], pod };
      makeMistake(spoiled, mistake, pod);
      const verdict = await oracle.ask(spoiled);
      expect(verdict.invalid).toBeDefined();
      const ours = replayCase(spoiled, profile);
      expect(compareVerdicts({ oracle: verdict, ours })).toEqual([]);
    });

    it(
      'still gives the recorded verdicts',
      async () => {
        const [name] = recordingNames();
        const recorded = readRecording(name).slice(0, 200);
        const answers = askOracle({
          oracle,
          from: recorded[0].seed,
          count: recorded.length,
        });
        const seen: object[] = [];
        for await (const { seed, case: oneCase, verdict } of answers) {
          seen.push({ seed, hash: hashCase(oneCase), verdict });
        }
        expect(seen.map(withSortedReasons)).toEqual(
          recorded.map(withSortedReasons),
        );
      },
      runMs,
    );
  },
);

function report(line: string): void {
  process.stderr.write(`oracle: ${line}\n`);
}

/** The order of a node's reasons is that of a Go map. */
function withSortedReasons(recorded: object): object {
  return JSON.parse(JSON.stringify(recorded), (key, value) =>
    key === 'reasons' ? [...value].sort() : value,
  );
}
