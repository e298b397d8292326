/**
 * `./berth bench oracle [--cases N] [--from SEED] [--kubernetes 1.x] [--keep NAME]`: generated cases to the core and to
 * kube-scheduler's own code of each minor that is built: how many agree and what these are about, and how many of each are
 * answered in a second. A minor that is asked for is built first; where none is built, the newest is. Of each kind of
 * disagreement the first case is made as small as it can be and kept among the test kit's fixtures.
 */
import { parseArgs } from 'node:util';
import {
  KUBERNETES_VERSIONS,
  type KubernetesVersion,
} from '@berth/backstage-plugin-berth-scheduler';
import {
  builtCore,
  ensureOracle,
  findOracle,
  openOracle,
  type BuiltCore,
} from '@berth/testkit';
import { describeMachine } from '../measure/machine';
import {
  BY_FILTER_EVERY,
  compareMinor,
  type MinorFigures,
} from '../oracle/compareMinor';
import { keepGroups } from '../oracle/keepGroups';
import { printAgreement } from '../oracle/printAgreement';

async function main() {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: '2000' },
      from: { type: 'string', default: '1' },
      keep: { type: 'string' },
      kubernetes: { type: 'string', multiple: true },
    },
  });
  const count = readCount('--cases', values.cases);
  const from = readCount('--from', values.from);
  const minors = values.kubernetes?.map(readMinor) ?? builtMinors();
  process.stdout.write(
    `oracle: ${count} cases from seed ${from} for each of ${minors.join(
      ', ',
    )}; ${describeMachine()}; the core on one thread, kube-scheduler's code on all cores; every reason of one case in ${BY_FILTER_EVERY}\n`,
  );
  const { core } = builtCore();
  const figures: MinorFigures[] = [];
  const kept: string[] = [];
  for (const minor of minors) {
    const name = kept.length === 0 ? values.keep : undefined;
    const compared = await compare({ core, minor, from, count, name });
    figures.push(compared.figures);
    kept.push(...compared.kept);
  }
  printAgreement(figures);
  kept.forEach(one => process.stdout.write(`\n${one}\n`));
  process.exitCode = kept.length > 0 ? 1 : 0;
}

async function compare(options: {
  core: BuiltCore['core'];
  minor: KubernetesVersion;
  from: number;
  count: number;
  name?: string;
}): Promise<{ figures: MinorFigures; kept: string[] }> {
  const { minor, name } = options;
  const binary = await ensureOracle({ kubernetesVersion: minor });
  const oracle = openOracle({ binary });
  try {
    const figures = await compareMinor({ ...options, oracle });
    const { groups } = figures.agreement;
    const told = await keepGroups({ oracle, minor, groups, name });
    return { figures, kept: told.map(one => `${minor}: ${one}`) };
  } finally {
    await oracle.close();
  }
}

function readCount(option: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) {
    throw new Error(`${option} takes a number, not '${text}'`);
  }
  return Number(text);
}

function readMinor(text: string): KubernetesVersion {
  const minor = KUBERNETES_VERSIONS.find(each => each === text);
  if (!minor) {
    const known = KUBERNETES_VERSIONS.join(', ');
    throw new Error(`--kubernetes takes one of ${known}, not '${text}'`);
  }
  return minor;
}

/** Building one takes minutes, so that the others are left for whoever asks for them. */
function builtMinors(): KubernetesVersion[] {
  const built = KUBERNETES_VERSIONS.filter(
    minor => findOracle({ kubernetesVersion: minor }).status === 'built',
  );
  return built.length > 0 ? built : KUBERNETES_VERSIONS.slice(-1);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
