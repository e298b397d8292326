/**
 * Records the verdicts of kube-scheduler's own code, for machines without Go: `yarn oracle:record`. To be run after a
 * change of the generator or of the Kubernetes version.
 */
import { askOracle } from '../askOracle';
import { ensureOracle } from '../oracleBinary';
import { openOracle, type Oracle } from '../openOracle';
import { hashCase, RecordedVerdict, writeRecording } from '../recordedVerdicts';

const casesPerRecording = 700;
const recordings = [1, 100_001, 200_001];

async function main(): Promise<void> {
  const oracle = openOracle({ binary: await ensureOracle() });
  try {
    for (const from of recordings) {
      await record(oracle, from);
    }
  } finally {
    await oracle.close();
  }
}

async function record(oracle: Oracle, from: number): Promise<void> {
  const verdicts: RecordedVerdict[] = [];
  const answers = askOracle({ oracle, from, count: casesPerRecording });
  for await (const { seed, case: oneCase, verdict } of answers) {
    verdicts.push({ seed, hash: hashCase(oneCase), verdict });
  }
  writeRecording(`seeds-from-${from}`, verdicts);
  process.stderr.write(`recorded ${verdicts.length} from seed ${from}\n`);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
