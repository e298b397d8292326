import type { Verdict } from '@berth/backstage-plugin-berth-scheduler/replay';
import { comparePreemption } from './comparePreemption';
import { compareText } from './compareText';
import type { Disagreement } from './Disagreement';
import type { OracleVerdict } from './OracleVerdict';

/**
 * Where our verdict differs from the oracle's. Nothing is compared with `unknown`: it claims nothing.
 *
 * Reasons of a node are compared as sets, because kube-scheduler visits extended resources in the order of a Go map. A
 * plugin that was skipped counts as one that scored 0: both add nothing. See {@link comparePreemption} for choices that
 * kube-scheduler makes at random.
 */
export function compareVerdicts(options: {
  oracle: OracleVerdict;
  ours: Verdict;
}): Disagreement[] {
  const { oracle, ours } = options;
  if (ours.unknown !== undefined) {
    return [];
  }
  if (oracle.invalid !== undefined || ours.invalid !== undefined) {
    return compareInvalid(oracle.invalid, ours.invalid);
  }
  return [
    ...compareNames('feasible', oracle.feasible, ours.feasible),
    ...compareStatus(oracle.status, ours.status),
    ...compareText('preFilter', oracle.preFilter, ours.preFilter),
    ...compareScores(oracle, ours),
    ...compareNames('best', oracle.best, ours.best),
    ...comparePreemption(oracle, ours),
  ];
}

/** Only the place of a mistake is compared, and only where the oracle names a field: the words are the API server's. */
function compareInvalid(
  oracle: string | undefined,
  ours: string | undefined,
): Disagreement[] {
  const place = (text: string | undefined) =>
    text?.match(/^[^:]+: (?:spec|metadata|status|profiles)[^:]*/)?.[0];
  const anywhere = (text: string | undefined) =>
    text === undefined ? 'accepted' : place(text)?.replace(/\d+/g, 'N');
  const bothRefuse = oracle !== undefined && ours !== undefined;
  if (bothRefuse && (!place(oracle) || place(oracle) === place(ours))) {
    return [];
  }
  return [
    {
      about: 'invalid',
      of: `${anywhere(oracle)} / ${anywhere(ours)}`,
      says: `the API server ${describe(oracle)}, the core ${describe(ours)}`,
    },
  ];
}

function describe(invalid: string | undefined): string {
  return invalid === undefined ? 'accepts the case' : `refuses it: ${invalid}`;
}

function compareNames(
  about: 'feasible' | 'best',
  oracle: string[] = [],
  ours: string[] = [],
): Disagreement[] {
  const missing = oracle.filter(name => !ours.includes(name));
  const extra = ours.filter(name => !oracle.includes(name));
  return [
    ...missing.map(name => ({
      about,
      says: `${name} is ${about}, the core says it is not`,
    })),
    ...extra.map(name => ({
      about,
      says: `${name} is not ${about}, the core says it is`,
    })),
  ];
}

type Status = NonNullable<Verdict['status']>;

function compareStatus(oracle: Status = {}, ours: Status = {}): Disagreement[] {
  return union(oracle, ours).flatMap(node => {
    const expected = statusText(oracle[node]);
    const actual = statusText(ours[node]);
    return expected === actual
      ? []
      : [
          {
            about: 'status' as const,
            of: `${statusKind(oracle[node])} / ${statusKind(ours[node])}`,
            says: `${node}: ${expected}, the core says ${actual}`,
          },
        ];
  });
}

function statusKind(status: Status[string] | undefined): string {
  return status ? `${status.plugin ?? 'PreFilter'}` : 'no status';
}

function statusText(status: Status[string] | undefined): string {
  if (!status) {
    return 'no status';
  }
  const reasons = [...new Set(status.reasons)].sort().join('; ');
  return `${status.plugin ?? 'PreFilter'} ${status.code} [${reasons}]`;
}

function compareScores(oracle: OracleVerdict, ours: Verdict): Disagreement[] {
  const { scores: expected = {}, total: expectedTotal = {} } = oracle;
  const { scores: actual, total: actualTotal } = ours;
  // kube-scheduler itself scores nothing where only one node is feasible.
  if (oracle.feasible?.length === 1 && actual === undefined) {
    return [];
  }
  return union(expected, actual ?? {}).flatMap(node => [
    ...union(expected[node] ?? {}, actual?.[node] ?? {}).flatMap(plugin =>
      compareNumber(
        { about: 'scores', of: plugin },
        `${plugin} on ${node}`,
        expected[node]?.[plugin] ?? 0,
        actual?.[node]?.[plugin] ?? 0,
      ),
    ),
    ...compareNumber(
      { about: 'total' },
      `total of ${node}`,
      expectedTotal[node] ?? 0,
      actualTotal?.[node] ?? 0,
    ),
  ]);
}

function compareNumber(
  point: Pick<Disagreement, 'about' | 'of'>,
  what: string,
  oracle: number,
  ours: number,
): Disagreement[] {
  return oracle === ours
    ? []
    : [{ ...point, says: `${what} is ${oracle}, the core says ${ours}` }];
}

function union(a: object, b: object): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
}
