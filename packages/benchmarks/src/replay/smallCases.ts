import { generateCase } from '@berth/testkit';

/** What counts as small. */
const SIZE = { nodes: [3, 5], pods: [0, 10] } as const;

/** The first generated cases with 3 to 5 nodes and up to 10 pods, each as a line of JSON. */
export function smallCases(count: number): string[] {
  const lines: string[] = [];
  for (let seed = 1; lines.length < count; seed++) {
    const { case: one } = generateCase(seed);
    if (
      isWithin(one.nodes.length, SIZE.nodes) &&
      isWithin(one.pods.length, SIZE.pods)
    ) {
      lines.push(`${JSON.stringify(one)}\n`);
    }
  }
  return lines;
}

function isWithin(count: number, [least, most]: readonly [number, number]) {
  return count >= least && count <= most;
}
