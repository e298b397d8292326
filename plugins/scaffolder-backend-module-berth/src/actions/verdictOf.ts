import type { Preview } from '@berth/backstage-plugin-berth-scheduler';

/** The answer of a preview in the form that templates use. */
export interface Verdict {
  verdict: Preview['verdict'];
  placed: number;
  message: string;
  reasons: string[];
  /** Names of the nodes where pods would land, each once. */
  nodes: string[];
}

/** kube-scheduler's own words for the first replica that fits nowhere, or why nothing can be said. */
export function verdictOf(preview: Preview): Verdict {
  const { verdict, placed, replicas, next, unknownReasons } = preview;
  const nodes = [...new Set(preview.placements)].sort();
  switch (verdict) {
    case 'fits':
      return {
        verdict,
        placed,
        message: `All ${replicas} replicas fit`,
        reasons: [],
        nodes,
      };
    case 'unknown':
      return unknownFor(unknownReasons);
    default:
      return {
        verdict,
        placed,
        message: next?.message ?? '',
        reasons: (next?.histogram ?? []).map(
          ({ reason, count }) => `${count} ${reason}`,
        ),
        nodes,
      };
  }
}

/** Nothing can be said, for these reasons. */
export function unknownFor(reasons: string[]): Verdict {
  return {
    verdict: 'unknown',
    placed: 0,
    message: `Whether the replicas fit is not known: ${reasons.join('; ')}`,
    reasons,
    nodes: [],
  };
}
