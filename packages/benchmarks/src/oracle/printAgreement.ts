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
      'every reason agrees',
      'core',
      "kube-scheduler's code",
      'ratio',
    ],
    minors.map(({ minor, agreement, core, oracle }) => [
      minor,
      `${agreement.agree}`,
      `${agreement.disagree}`,
      `${agreement.unknown}`,
      `${agreement.failed}`,
      `${agreement.byFilter.agree} of ${agreement.byFilter.compared}`,
      `${Math.round(core)}/s`,
      `${Math.round(oracle)}/s`,
      times(core / oracle),
    ]),
  );
  process.stdout.write(
    '\nAgreeing cases in which a plugin rejects a node / scores nodes differently / rejects the pod in PreFilter\n',
  );
  const plugins = namesOf(
    minors.map(({ agreement }) => agreement.tally.plugins),
  );
  printTable(
    ['', ...minors.map(({ minor }) => minor)],
    plugins.map(plugin => [
      plugin,
      ...minors.map(({ agreement: { tally } }) => {
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
  const preemption = namesOf(
    minors.map(({ agreement }) => agreement.tally.preemption),
  );
  printTable(
    ['', ...minors.map(({ minor }) => minor)],
    [
      ...preemption.map(outcome => [
        `preemption: ${outcome}`,
        ...minors.map(
          ({ agreement: { tally } }) => `${tally.preemption.get(outcome) ?? 0}`,
        ),
      ]),
      [
        'refused by the API server',
        ...minors.map(({ agreement: { tally } }) => `${tally.refused}`),
      ],
    ],
  );
}

function namesOf(tallies: Array<Map<string, unknown>>): string[] {
  return [...new Set(tallies.flatMap(tally => [...tally.keys()]))].sort();
}
