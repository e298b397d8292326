import type { Verdict } from '@berth/backstage-plugin-berth-scheduler/replay';
import { compareText } from './compareText';
import type { Disagreement } from './Disagreement';
import type { OracleVerdict } from './OracleVerdict';

/**
 * Where we differ in what preemption nominates, whom it deletes, and what the event says. Where kube-scheduler picks
 * among equal nodes at random, both sides must give the same nodes with the same victims on each, and the message for
 * the one that the oracle reports. Where it looks at a random part of the nodes, what it nominates says nothing about
 * the core, which looks at them all; only whether it nominates does.
 */
export function comparePreemption(
  oracle: OracleVerdict,
  ours: Verdict,
): Disagreement[] {
  const { nominated } = oracle;
  if (oracle.sampled) {
    return compareText(
      'nominated',
      someNode(nominated),
      someNode(ours.nominated),
    );
  }
  const expected = oracle.candidates ?? only(oracle);
  const actual = ours.candidates
    ? Object.fromEntries(
        ours.candidates.map(({ node, victims }) => [node, victims]),
      )
    : only(ours);
  const alike = ours.candidates?.find(({ node }) => node === nominated);
  return [
    ...compareText('nominated', nodesOf(expected), nodesOf(actual)),
    ...Object.keys(expected)
      .filter(node => node in actual)
      .flatMap(node =>
        compareText(
          'victims',
          `${node}: ${expected[node].join(', ')}`,
          `${node}: ${actual[node].join(', ')}`,
        ),
      ),
    ...compareText(
      'message',
      oracle.message,
      alike ? alike.message : ours.message,
    ),
  ];
}

type Candidates = Record<string, string[]>;

/** Where there is one candidate, the verdict itself describes it. */
function only({
  nominated,
  victims = [],
}: Pick<Verdict, 'nominated' | 'victims'>): Candidates {
  return nominated === undefined ? {} : { [nominated]: victims };
}

function nodesOf(candidates: Candidates): string | undefined {
  const nodes = Object.keys(candidates);
  return nodes.length > 0 ? nodes.sort().join(', ') : undefined;
}

function someNode(nominated: string | undefined): string | undefined {
  return nominated === undefined ? undefined : 'some node';
}
