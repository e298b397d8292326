import type { CaseDecision } from '@berth/backstage-plugin-berth-scheduler/replay';
import type { Disagreement } from './Disagreement';
import type { OracleVerdict } from './OracleVerdict';

interface Said {
  code: string;
  reasons: string[];
}

/** A plugin that ends the cycle with this has said nothing of the node. */
const failed = 'Error';

/**
 * Where the core's `allReasons` differ from what each Filter plugin says by itself. Reasons of a node are compared as sets,
 * as `compareVerdicts` does; the oracle's plugins are those of the profile whose PreFilter does not end the cycle. Nothing
 * is compared where a plugin fails that kube-scheduler never asked, because an earlier one had rejected the node.
 */
export function compareFilters(options: {
  oracle: OracleVerdict;
  ours: CaseDecision;
}): Disagreement[] {
  const { oracle, ours } = options;
  if (ours.outcome !== 'decided' || !oracle.byFilter) {
    return [];
  }
  const { outcome, status } = ours.decision;
  if (outcome === 'unknown' || outcome === 'gated') {
    return [];
  }
  return Object.entries(oracle.byFilter).flatMap(([plugin, byNode]) => {
    const nodes = new Set([...Object.keys(byNode), ...Object.keys(status)]);
    return [...nodes].sort().flatMap(node => {
      if (byNode[node]?.code === failed) {
        return [];
      }
      const said = status[node]?.allReasons.find(one => one.plugin === plugin);
      const expected = inWords(byNode[node]);
      const actual = inWords(said);
      return expected === actual
        ? []
        : {
            about: 'allReasons' as const,
            of: plugin,
            says: `${plugin} of ${node}: ${expected}, the core says ${actual}`,
          };
    });
  });
}

function inWords(said: Said | undefined): string {
  return said
    ? `${said.code} [${[...new Set(said.reasons)].sort().join('; ')}]`
    : 'passes';
}
