/**
 * `./berth bench oracle [--cases N] [--kubernetes 1.x]`: generated cases to the core and to kube-scheduler's own code of
 * each minor that is built: how many agree and what these are about, and how many of each are answered in a second. A
 * minor that is asked for is built first; where none is built, the newest is.
 */
import { parseArgs } from 'node:util';
import {
  KUBERNETES_VERSIONS,
  type KubernetesVersion,
} from '@berth/backstage-plugin-berth-scheduler';
import { builtCore, findOracle } from '@berth/testkit';
import { describeMachine } from '../measure/machine';
import { compareMinor, type MinorFigures } from '../oracle/compareMinor';
import { printAgreement } from '../oracle/printAgreement';

async function main() {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: '2000' },
      kubernetes: { type: 'string', multiple: true },
    },
  });
  const cases = Number(values.cases);
  if (!Number.isSafeInteger(cases) || cases < 1) {
    throw new Error(`--cases takes a number of cases, not '${values.cases}'`);
  }
  const minors = values.kubernetes?.map(readMinor) ?? builtMinors();
  process.stdout.write(
    `oracle: ${cases} cases for each of ${minors.join(
      ', ',
    )}; ${describeMachine()}; the core on one thread, kube-scheduler's code on all cores\n`,
  );
  const { core } = builtCore();
  const figures: MinorFigures[] = [];
  for (const minor of minors) {
    figures.push(await compareMinor({ core, minor, cases }));
  }
  printAgreement(figures);
  process.exitCode = figures.some(({ disagree }) => disagree > 0) ? 1 : 0;
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
