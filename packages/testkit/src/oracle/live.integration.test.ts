import {
  type Case,
  replayCase,
} from '@berth/backstage-plugin-berth-scheduler/replay';
import { describeUnless } from '../testing/describeUnless';
import { askOracle } from './askOracle';
import { compareVerdicts } from './compareVerdicts';
import { makeMistake, mistakes } from './generate/spoilCase';
import { mayStayUnknown } from './generateCase';
import { hashCase, readRecording, recordingNames } from './recordedVerdicts';
import { ensureOracle, findOracle } from './oracleBinary';
import { openOracle, type Oracle } from './openOracle';

const buildMs = 20 * 60_000;
const runMs = 5 * 60_000;

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

    // Seeds that no recording holds.
    it.each([300_001, 400_001, 500_001])(
      'agree on 500 cases from seed %d',
      async from => {
        const disagreements: string[] = [];
        for await (const answer of askOracle({ oracle, from, count: 500 })) {
          const { seed, case: oneCase, verdict } = answer;
          const ours = replayCase(oneCase, { kubernetesVersion: '1.37' });
          for (const { about, says } of compareVerdicts({
            oracle: verdict,
            ours,
          })) {
            disagreements.push(`seed ${seed}, ${about}: ${says}`);
          }
          if (ours.unknown !== undefined && !mayStayUnknown(answer)) {
            disagreements.push(`seed ${seed}, unknown: ${ours.unknown}`);
          }
        }
        expect(disagreements).toEqual([]);
      },
      runMs,
    );

    it.each(mistakes)('refuse this mistake: %s', async mistake => {
      const pod = {
        metadata: { name: 'pending' },
        spec: { containers: [{ name: 'c0', image: 'nginx' }] },
      };
      const spoiled: Case = { id: mistake, nodes: [], pods: [], pod };
      makeMistake(spoiled, mistake, pod);
      const verdict = await oracle.ask(spoiled);
      expect(verdict.invalid).toBeDefined();
      const ours = replayCase(spoiled, { kubernetesVersion: '1.37' });
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

/** The order of a node's reasons is that of a Go map. */
function withSortedReasons(recorded: object): object {
  return JSON.parse(JSON.stringify(recorded), (key, value) =>
    key === 'reasons' ? [...value].sort() : value,
  );
}
