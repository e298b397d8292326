/**
 * `./berth bench preview`: the answer to one keystroke in the placement preview, next to kube-scheduler's own code asked
 * about the same pod on the same nodes.
 */
import {
  Snapshot,
  encodeSnapshot,
  preview,
  takeSnapshot,
} from '@berth/backstage-plugin-berth-scheduler';
import { replayCase } from '@berth/backstage-plugin-berth-scheduler/replay';
import { ensureOracle, openOracle, pod } from '@berth/testkit';
import { describeMachine } from '../measure/machine';
import { median, samples } from '../measure/samples';
import { ms, printTable, times } from '../measure/table';
import { gpuCluster } from '../worlds/gpuCluster';

const profile = { kubernetesVersion: '1.37' } as const;
const SIZES = [60, 1_000, 5_000];
const REPLICAS = 100;

async function main() {
  const oracle = openOracle({
    binary: await ensureOracle(),
    deadlineMs: 5 * 60_000,
  });
  const pending = pod({
    name: 'pending',
    requests: { cpu: '8', memory: '64Gi', 'nvidia.com/gpu': '2' },
    nodeSelector: { 'nvidia.com/gpu.product': 'NVIDIA-H100-80GB-HBM3' },
    tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists' }],
  });
  const rows: string[][] = [];
  for (const size of SIZES) {
    const { nodes, pods } = gpuCluster({ nodes: size, podsPerNode: 6 });
    const scheduling = { id: `${size}`, nodes, pods, pod: pending };
    // The oracle rebuilds a whole cluster for each case: seconds at 5,000 nodes and 30,000 pods.
    const rounds = size > 1_000 ? 3 : 9;
    const warmUp = size > 1_000 ? 0 : 1;
    const line = JSON.stringify(scheduling);

    const theirs = await samples({
      count: rounds,
      warmUp,
      run: () => oracle.ask(scheduling),
    });
    const whole = await samples({
      count: rounds,
      warmUp: 2,
      run: () => replayCase(JSON.parse(line), profile),
    });
    const snapshot = takeSnapshot({ nodes, pods });
    const bytes = encodeSnapshot(snapshot);
    const decode = await samples({
      count: rounds,
      warmUp: 2,
      run: () => Snapshot.decode(bytes),
    });
    const keystroke = await samples({
      count: rounds * 4,
      warmUp: 10,
      run: () =>
        preview(snapshot, { pod: pending, replicas: REPLICAS }, profile),
    });
    rows.push([
      `${size}`,
      `${(bytes.byteLength / 1024).toFixed(0)} KB`,
      ms(median(decode)),
      ms(median(keystroke)),
      ms(median(whole)),
      ms(median(theirs)),
      times(median(theirs) / median(whole)),
    ]);
  }
  await oracle.close();
  process.stdout.write(`preview: ${describeMachine()}\n`);
  printTable(
    [
      'nodes',
      'snapshot',
      'decode',
      `preview of ${REPLICAS} replicas`,
      'one pod from JSON, core',
      "one pod from JSON, kube-scheduler's code",
      'ratio',
    ],
    rows,
  );
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
