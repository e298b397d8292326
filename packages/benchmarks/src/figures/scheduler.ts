/**
 * `./berth bench scheduler [--nodes 1000,5000,20000]`: what the scheduling core takes to place pods, to explain and to keep
 * a cluster, next to kube-scheduler's own code in process on the same nodes and pods.
 */
import { parseArgs } from 'node:util';
import { builtCore, ensureOracle } from '@berth/testkit';
import { describeMachine } from '../measure/machine';
import { printTable, times } from '../measure/table';
import { growthOf, type PlacementCost } from '../scheduler/growth';
import { timeCore } from '../scheduler/timeCore';
import {
  PEER_PODS,
  peerSettings,
  timePeer,
  type PeerTimes,
} from '../scheduler/timePeer';
import { gpuCluster } from '../worlds/gpuCluster';

const PODS_PER_NODE = 30;

/** What is timed: how it is written, and what it is called. */
const ROWS: ReadonlyArray<{
  title: string;
  figure: keyof PeerTimes | 'change';
  unit: 'placements/s' | 'ms';
}> = [
  { title: '(a) identical pods', figure: 'identical', unit: 'placements/s' },
  { title: '(b) mixed pods', figure: 'mixed', unit: 'placements/s' },
  { title: '(c) spread and affinity', figure: 'spread', unit: 'placements/s' },
  { title: '(d) a reason for each node', figure: 'explain', unit: 'ms' },
  { title: '(e) snapshot from objects', figure: 'build', unit: 'ms' },
  { title: '(f) apply 1,000 changes', figure: 'change', unit: 'ms' },
];

async function main() {
  const { values } = parseArgs({
    options: { nodes: { type: 'string', default: '1000,5000,20000' } },
  });
  const sizes = (values.nodes ?? '').split(',').map(Number);
  if (sizes.some(size => !Number.isInteger(size) || size < 1)) {
    throw new Error(`--nodes takes numbers of nodes, not '${values.nodes}'`);
  }
  const { core, gzippedBytes } = builtCore();
  const binary = await ensureOracle();
  const { page, everything } = gzippedBytes;
  process.stdout.write(
    `scheduler: ${describeMachine()}; gzipped, a page loads ${kibibytes(
      page,
    )}, everything is ${kibibytes(
      everything,
    )}\nkube-scheduler's code in process places ${PEER_PODS} pods for each figure, and answers why ${PEER_PODS} fit nowhere\n`,
  );
  const costs: PlacementCost[] = [];
  for (const size of sizes) {
    const cluster = gpuCluster({ nodes: size, podsPerNode: PODS_PER_NODE });
    const ours = await timeCore(core, cluster);
    const settings = peerSettings();
    const theirs = await timePeer({ binary, cluster, settings });
    costs.push({ nodes: size, seconds: ours.identicalFastest });
    process.stdout.write(
      `\n${size} nodes, ${
        size * PODS_PER_NODE
      } pods; ${ours.bytesPerPod.toFixed(0)} bytes a pod\n`,
    );
    printTable(
      ['', 'core', ...settings.flatMap(({ title }) => [title, 'ratio'])],
      ROWS.map(({ title, figure, unit }) => [
        title,
        say(ours[figure], unit),
        ...theirs.flatMap(peer =>
          figure === 'change'
            ? ['', '']
            : [say(peer[figure], unit), times(peer[figure] / ours[figure])],
        ),
      ]),
    );
  }
  printGrowth(costs);
}

/** The cost of a placement is to grow no faster than the logarithm of the number of nodes. */
function printGrowth(costs: PlacementCost[]): void {
  const rows = growthOf(costs).map(({ from, to, cost, logarithm }) => [
    `${from} to ${to} nodes`,
    times(cost),
    times(logarithm),
  ]);
  if (rows.length > 0) {
    process.stdout.write('\n');
    printTable(
      ['(a) at its fastest', 'cost of a placement', 'log2(nodes)'],
      rows,
    );
  }
}

function kibibytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KiB`;
}

function say(seconds: number, unit: 'placements/s' | 'ms'): string {
  return unit === 'ms'
    ? `${Number((seconds * 1000).toPrecision(3))} ms`
    : `${Number((1 / seconds).toPrecision(3)).toLocaleString('en')}/s`;
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
