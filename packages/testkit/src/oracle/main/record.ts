/**
 * Records the verdicts of kube-scheduler's own code, for machines without Go: `yarn oracle:record [--kubernetes 1.36]`.
 * To be run for each minor after a change of the generator, and for one after a change of its version.
 */
import { parseArgs } from 'node:util';
import type { KubernetesVersion } from '@berth/backstage-plugin-berth-scheduler';
import { askOracle } from '../askOracle';
import { readKubernetesVersion } from './readKubernetesVersion';
import { ensureOracle } from '../oracleBinary';
import { defaultOracle } from '../oracleBuilds';
import { openOracle, type Oracle } from '../openOracle';
import { hashCase, RecordedVerdict, writeRecording } from '../recordedVerdicts';

const firstSeeds = [1, 100_001, 200_001];

/** The newest minor is asked live too. */
function casesPerRecording(kubernetesVersion: KubernetesVersion): number {
  return kubernetesVersion === defaultOracle ? 700 : 1000;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { kubernetes: { type: 'string', default: defaultOracle } },
  });
  const kubernetesVersion = readKubernetesVersion(values.kubernetes);
  const binary = await ensureOracle({ kubernetesVersion });
  const oracle = openOracle({ binary });
  try {
    for (const from of firstSeeds) {
      await record({ oracle, kubernetesVersion, from });
    }
  } finally {
    await oracle.close();
  }
}

async function record(options: {
  oracle: Oracle;
  kubernetesVersion: KubernetesVersion;
  from: number;
}): Promise<void> {
  const { oracle, kubernetesVersion, from } = options;
  const count = casesPerRecording(kubernetesVersion);
  const verdicts: RecordedVerdict[] = [];
  const onFailure = (seed: number, { message }: Error) =>
    report(`seed ${seed} is left out: ${message}`);
  for await (const answer of askOracle({ oracle, from, count, onFailure })) {
    const { seed, case: oneCase, verdict } = answer;
    verdicts.push({ seed, hash: hashCase(oneCase), verdict });
  }
  const name = `seeds-from-${from}`;
  writeRecording({ name, kubernetesVersion, verdicts });
  report(`recorded ${verdicts.length} from seed ${from}`);
}

function report(line: string): void {
  process.stderr.write(`${line}\n`);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
