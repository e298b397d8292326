import { printTable, times } from '../measure/table';
import type { MinorFigures } from './compareMinor';

/** Prints how many cases agree and how fast, then what the agreeing ones are about, a column for each minor. */
export function printAgreement(minors: MinorFigures[]): void {
  printTable(
    [
      'Kubernetes',
      'agree',
      'disagree',
      'unknown to the core',
      'kube-scheduler fails',
      'core',
      "kube-scheduler's code",
      'ratio',
    ],
    minors.map(({ minor, ...figures }) => [
      minor,
      `${figures.agree}`,
      `${figures.disagree}`,
      `${figures.unknown}`,
      `${figures.failed}`,
      `${Math.round(figures.core)}/s`,
      `${Math.round(figures.oracle)}/s`,
      times(figures.core / figures.oracle),
    ]),
  );
  process.stdout.write(
    '\nAgreeing cases in which a plugin rejects a node / scores nodes differently / rejects the pod in PreFilter\n',
  );
  const plugins = namesOf(minors.map(({ tally }) => tally.plugins));
  printTable(
    ['', ...minors.map(({ minor }) => minor)],
    plugins.map(plugin => [
      plugin,
      ...minors.map(({ tally }) => {
        const {
          rejects = 0,
          tellsApart = 0,
          preFilter = 0,
        } = tally.plugins.get(plugin) ?? {};
        return `${rejects} / ${tellsApart} / ${preFilter}`;
      }),
    ]),
  );
  process.stdout.write('\nAgreeing cases by what else becomes of the pod\n');
  const preemption = namesOf(minors.map(({ tally }) => tally.preemption));
  printTable(
    ['', ...minors.map(({ minor }) => minor)],
    [
      ...preemption.map(outcome => [
        `preemption: ${outcome}`,
        ...minors.map(({ tally }) => `${tally.preemption.get(outcome) ?? 0}`),
      ]),
      [
        'refused by the API server',
        ...minors.map(({ tally }) => `${tally.refused}`),
      ],
    ],
  );
  for (const { minor, examples } of minors) {
    for (const example of examples) {
      process.stdout.write(`\n${minor}: ${example}\n`);
    }
  }
}

function namesOf(tallies: Array<Map<string, unknown>>): string[] {
  return [...new Set(tallies.flatMap(tally => [...tally.keys()]))].sort();
}
