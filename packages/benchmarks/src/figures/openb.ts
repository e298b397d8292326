/**
 * `./berth bench openb [--data FOLDER]`: the pods of Alibaba's GPU cluster trace, in the order in which they were created,
 * on its nodes: how many pods are placed in a second, and what share of the GPUs is placed, with the default profile and
 * with NodeResourcesFit packing GPUs. Nothing is measured where the trace is not there.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Profile } from '@berth/backstage-plugin-berth-scheduler';
import { builtCore, type BuiltCore } from '@berth/testkit';
import { describeMachine } from '../measure/machine';
import { median, samples } from '../measure/samples';
import { printTable } from '../measure/table';
import { GPU_COUNTINGS, type GpuCounting } from '../openb/gpuCounting';
import { readTrace, type Trace } from '../openb/readTrace';
import { clusterOf, replayTrace } from '../openb/replayTrace';

const TRACES = ['default', 'gpushare40'];
const ROUNDS = 5;
// eslint-disable-next-line no-restricted-syntax -- a benchmark is never bundled: it only ever runs from its sources
const repository = join(__dirname, '../../../..');

function profilesFor(
  resource: string,
): Array<{ title: string; profile: Profile }> {
  const kubernetesVersion = '1.37';
  return [
    { title: 'default', profile: { kubernetesVersion } },
    {
      title: 'MostAllocated GPUs',
      profile: {
        kubernetesVersion,
        pluginArgs: {
          NodeResourcesFit: {
            scoringStrategy: {
              type: 'MostAllocated',
              resources: [{ name: resource, weight: 1 }],
            },
          },
        },
      },
    },
  ];
}

async function main() {
  const { values } = parseArgs({
    options: {
      data: {
        type: 'string',
        default: join(repository, '../shared/data/openb'),
      },
    },
  });
  const { data } = values;
  const { core } = builtCore();
  process.stdout.write(`openb: ${describeMachine()}\n`);
  for (const name of TRACES) {
    const trace = readTrace(data, name);
    if (!trace) {
      process.stdout.write(
        `skipped: ${data} has no openb_node_list_gpu_node.csv and openb_pod_list_${name}.csv. They are in ` +
          'https://github.com/alibaba/clusterdata, cluster-trace-gpu-v2023/csv; --data says where they are\n',
      );
      continue;
    }
    await printTrace(core, name, trace);
  }
  process.stdout.write(
    '\nWhole GPUs: a pod that needs a part of one takes all of it, as with the device plugin. Thousandths: the GPUs of a\n' +
      'node are one pool, so that free parts of two make a whole one. GPUs placed are what the placed pods need, in both.\n',
  );
}

async function printTrace(core: BuiltCore['core'], name: string, trace: Trace) {
  const capacity = sum(trace.nodes.map(node => node.gpus * 1000));
  const asked = sum(trace.pods.map(pod => pod.gpus * pod.gpuMilli));
  process.stdout.write(
    `\n${name}: ${trace.nodes.length} nodes with ${gpus(capacity)} GPUs; ${
      trace.pods.length
    } pods that need ${gpus(asked)} GPUs, ${percent(
      asked / capacity,
    )} of them\n`,
  );
  const rows: string[][] = [];
  for (const counting of GPU_COUNTINGS) {
    for (const { title, profile } of profilesFor(counting.resource)) {
      const { placed, perSecond } = await timeReplay({
        core,
        trace,
        counting,
        profile,
      });
      rows.push([
        counting.title,
        title,
        `${Number(perSecond.toPrecision(3)).toLocaleString('en')}/s`,
        `${placed.pods}`,
        gpus(placed.gpuMilli),
        percent(placed.gpuMilli / asked),
        percent(placed.gpuMilli / capacity),
      ]);
    }
  }
  printTable(
    [
      'counted in',
      'profile',
      'placements',
      'pods placed',
      'GPUs placed',
      'of those asked for',
      'of all',
    ],
    rows,
  );
}

async function timeReplay(options: {
  core: BuiltCore['core'];
  trace: Trace;
  counting: GpuCounting;
  profile: Profile;
}) {
  const snapshot = clusterOf(options);
  const run = () => replayTrace({ ...options, snapshot });
  const placed = run();
  const taken = await samples({ count: ROUNDS, warmUp: 1, run });
  return { placed, perSecond: (placed.pods * 1000) / median(taken) };
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function gpus(milli: number): string {
  return (milli / 1000).toLocaleString('en', { maximumFractionDigits: 1 });
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
