import {
  KUBERNETES_VERSIONS,
  type KubernetesVersion,
} from '../kubernetes/version';
import type { ModelledEntry, ModelledSection } from './Entry';

const HEAD = `# What is modelled

Written by \`yarn workspace @berth/testkit docs:modelled\` from the code's own list. Do not edit it by hand.

- **modelled**: decided as kube-scheduler decides it.
- **unknown**: where it matters the verdict is "unknown", never "fits"; or it carries a caveat where it only moves the
  choice among feasible nodes; or, of a pod that fits nowhere, it says that it is not known what preemption does.
- **ignored**: read and checked, and without influence on where a pod goes.
`;

/**
 * The list as a page of the documentation, in Markdown.
 * @public
 */
export function modelledPage(sections: readonly ModelledSection[]): string {
  return [HEAD, ...sections.map(sectionText)].join('\n');
}

function sectionText({ title, entries }: ModelledSection): string {
  const rows = [
    ['What', 'Kubernetes', 'Status', 'In words'],
    ...entries.map(rowOf),
  ];
  const widths = rows[0].map((_, column) =>
    Math.max(...rows.map(row => row[column].length)),
  );
  const [head, ...body] = rows.map(row =>
    line(row.map((cell, column) => cell.padEnd(widths[column]))),
  );
  const rule = line(widths.map(width => '-'.repeat(width)));
  return [`## ${title}`, '', head, rule, ...body, ''].join('\n');
}

function rowOf({ name, versions, status, says }: ModelledEntry): string[] {
  return [name, range(versions), status, says];
}

function line(cells: string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A feature that came in one minor has stayed until the newest. */
function range(versions: readonly KubernetesVersion[]): string {
  return versions.length === KUBERNETES_VERSIONS.length
    ? 'all'
    : `since ${versions[0]}`;
}
