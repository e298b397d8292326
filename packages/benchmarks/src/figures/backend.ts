/**
 * `./berth bench backend [--part views|lag|lists|growth|kinds|replicas|churn]… [--clusters 1,10,50] [--pods 10,100] [--minutes 30]
 * [--take-overs 10]`: pages, events and memory of the backend, next to the kubernetes plugin of Backstage in the same process,
 * on the same API servers and for the same Component. `--clusters` are those of `views` and of `growth`. `replicas` needs a
 * PostgreSQL and takes half a minute for each take-over, and `churn` as long as it is told to: they run only if asked for.
 */
import { parseArgs } from 'node:util';
import type { ApiServers } from '../backend/ApiServers';
import type { BackendProcess } from '../backend/BackendProcess';
import { nodesOf } from '../backend/kubernetesWorld';
import { measureChurn } from '../backend/measureChurn';
import { measureGrowth, measureGrownUp } from '../backend/measureGrowth';
import { customKinds, measureKinds } from '../backend/measureKinds';
import { measureLag } from '../backend/measureLag';
import { measureLists } from '../backend/measureLists';
import { measureReplicas } from '../backend/measureReplicas';
import {
  askBerth,
  askKubernetes,
  measureCrowd,
  measureViews,
  percentile,
} from '../backend/measureViews';
import { untilLive } from '../backend/untilLive';
import { withBackend } from '../backend/withBackend';
import { describeMachine } from '../measure/machine';
import { numberOf } from '../measure/numberOf';
import { median } from '../measure/samples';
import { ms, printTable, times } from '../measure/table';

const UNASKED = ['views', 'lag', 'lists', 'growth', 'kinds'] as const;
const PARTS = [...UNASKED, 'replicas', 'churn'] as const;
type Part = (typeof PARTS)[number];

const VIEWERS = 100;
const ROUNDS = 9;
/** As long as events are written before they are counted. */
const EVENT_SECONDS = 30;
const EVENTS_PER_SECOND = 1_000;
const LIST_TIMES = 30;
const REPLICA_EVENTS = 200;
/** As long as anybody waits for a page. */
const PATIENCE_MS = 10_000;

async function main() {
  const { values } = parseArgs({
    options: {
      part: { type: 'string', multiple: true },
      clusters: { type: 'string' },
      pods: { type: 'string', default: '10,100' },
      minutes: { type: 'string', default: '30' },
      'take-overs': { type: 'string', default: '10' },
    },
  });
  const parts = values.part ?? [...UNASKED];
  const unknown = parts.find(part => !PARTS.includes(part as Part));
  if (unknown !== undefined) {
    throw new Error(`--part takes ${PARTS.join(', ')}, not '${unknown}'`);
  }
  process.stdout.write(`backend: ${describeMachine()}\n`);
  if (parts.includes('views')) {
    await views(numbers(values.clusters ?? '1,10,50'), numbers(values.pods));
  }
  if (parts.includes('lag')) await lag();
  if (parts.includes('lists')) await lists();
  if (parts.includes('growth')) {
    await growth(numbers(values.clusters ?? '5,17,50'));
  }
  if (parts.includes('kinds')) await kinds();
  if (parts.includes('replicas')) {
    await replicas(numberOf('take-overs', values['take-overs']));
  }
  if (parts.includes('churn')) await churn(numbers(values.minutes)[0]);
}

async function views(clusterCounts: number[], podCounts: number[]) {
  const rows: string[][] = [];
  for (const clusters of clusterCounts) {
    for (const pods of podCounts) {
      rows.push(...(await viewsOf(clusters, pods)));
    }
  }
  process.stdout.write('\nOne view of a Component that is in all clusters\n');
  printTable(
    [
      'clusters × pods',
      '',
      'API requests',
      'API bytes',
      'answer',
      'p50',
      'p99',
    ],
    rows,
  );
  await troubled();
}

async function viewsOf(clusters: number, pods: number): Promise<string[][]> {
  return withComponent(clusters, pods, async (backend, servers) => {
    const theirs = await measureViews({
      servers,
      count: clusters === 50 ? 20 : 40,
      ask: () => askKubernetes(backend),
    });
    const ours = await measureViews({
      servers,
      count: 1_000,
      ask: () => askBerth(backend),
    });
    return [
      ...(
        [
          [`${clusters} × ${pods}`, 'kubernetes plugin', theirs],
          ['', 'Berth', ours],
        ] as const
      ).map(([size, who, figures]) => [
        size,
        who,
        figures.requests.toFixed(0),
        kilobytes(figures.apiBytes),
        kilobytes(figures.bytes),
        ms(figures.p50),
        ms(figures.p99),
      ]),
      [
        '',
        'ratio',
        '',
        '',
        times(theirs.bytes / ours.bytes),
        times(theirs.p50 / ours.p50),
        times(theirs.p99 / ours.p99),
      ],
    ];
  });
}

/** A crowd, and a cluster that accepts requests and answers none. */
async function troubled() {
  await withComponent(10, 10, async (backend, servers) => {
    const rows: string[][] = [];
    const theirs = await measureCrowd(VIEWERS, 2, () => askKubernetes(backend));
    const ours = await measureCrowd(VIEWERS, 20, () => askBerth(backend));
    rows.push(
      [
        `${VIEWERS} viewers at once`,
        'kubernetes plugin',
        ms(theirs.p50),
        ms(theirs.p99),
      ],
      ['', 'Berth', ms(ours.p50), ms(ours.p99)],
      ['', 'ratio', times(theirs.p50 / ours.p50), times(theirs.p99 / ours.p99)],
    );
    const before = await roundsOfViews(backend, servers);
    servers.hang(0);
    const during = await roundsOfViews(backend, servers);
    const waited = await askKubernetes(backend, PATIENCE_MS).then(
      answer => ms(answer.ms),
      () => `no answer in ${PATIENCE_MS / 1_000} s`,
    );
    rows.push(
      ['all clusters answer', 'Berth', ms(before.p50), ms(before.p99)],
      ['one cluster hangs', 'kubernetes plugin', waited, ''],
      ['', 'Berth', ms(during.p50), ms(during.p99)],
      [
        '',
        'change',
        percentMore(during.p50, before.p50),
        percentMore(during.p99, before.p99),
      ],
    );
    process.stdout.write('\n10 clusters × 10 pods\n');
    printTable(['', '', 'p50', 'p99'], rows);
  });
}

/** The median of several rounds: what else the machine does decides a single p99. */
async function roundsOfViews(backend: BackendProcess, servers: ApiServers) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push(
      await measureViews({
        servers,
        count: 1_000,
        ask: () => askBerth(backend),
      }),
    );
  }
  return {
    p50: percentile(
      rounds.map(({ p50 }) => p50),
      50,
    ),
    p99: percentile(
      rounds.map(({ p99 }) => p99),
      50,
    ),
  };
}

async function lag() {
  const figures = await measureLag({
    world: {
      clusters: 10,
      podsPerCluster: 1_000,
      components: 10_000,
      podsPerComponent: 2,
      everywhere: false,
    },
    eventsPerSecond: EVENTS_PER_SECOND,
    seconds: EVENT_SECONDS,
  });
  process.stdout.write(
    `\nFrom an event to the answer that has it, 10,000 Components, ${figures.eventsPerSecond.toFixed(
      0,
    )} events/s: p50 ${ms(figures.p50)}, p99 ${ms(
      figures.p99,
    )}; p99 of the event loop: late by ${ms(
      figures.loop.late.p99,
    )}, at work for ${ms(figures.loop.work.p99)}\n`,
  );
}

async function lists() {
  const world = { ...grownWorld(50), gpus: 8 };
  const figures = await measureLists({
    world,
    eventsPerSecond: EVENTS_PER_SECOND,
    times: LIST_TIMES,
  });
  process.stdout.write(
    `\nEverything, of ${world.components.toLocaleString('en')} Components in ${
      world.clusters
    } clusters with ${(nodesOf(world) * world.clusters).toLocaleString(
      'en',
    )} nodes of ${world.gpus} GPUs, while ${EVENTS_PER_SECOND.toLocaleString(
      'en',
    )} pods change a second\n`,
  );
  printTable(
    ['', 'answer', 'first', 'p50', 'p99', 'loop late, p99', 'at work, max'],
    figures.map(({ name, bytes, first, p50, p99, loop }) => [
      name,
      kilobytes(bytes),
      ...[first, p50, p99, loop.late.p99, loop.work.max].map(ms),
    ]),
  );
}

async function growth(clusterCounts: number[]) {
  const rows: string[][] = [];
  const events: string[][] = [];
  for (const clusters of clusterCounts) {
    const world = grownWorld(clusters);
    // The catalog is of the measurement, and in the same process.
    const empty = await measureGrowth({
      ...sizeOf(1, 0),
      entities: world.components,
    });
    const {
      growth: grown,
      lag: late,
      figures,
    } = await measureGrownUp({
      world,
      eventsPerSecond: EVENTS_PER_SECOND,
      seconds: EVENT_SECONDS,
    });
    rows.push([
      `${clusters}`,
      grown.pods.toLocaleString('en'),
      world.components.toLocaleString('en'),
      seconds(empty.allClusters),
      seconds(grown.firstCluster),
      seconds(grown.allClusters),
      megabytes(grown.peak),
      megabytes(grown.heap),
      `${((grown.heap - empty.heap) / grown.pods).toFixed(0)} B`,
      ms(grown.lag.late.p99),
      ms(grown.lag.work.p99),
      ms(grown.lag.work.max),
    ]);
    events.push([
      `${clusters}`,
      late.eventsPerSecond.toFixed(0),
      ms(late.p50),
      ms(late.p99),
      ms(late.loop.late.p99),
      ms(late.loop.work.p99),
      ms(late.loop.work.max),
      megabytes(figures.peak),
      megabytes(figures.heap),
    ]);
  }
  process.stdout.write(
    '\nCold start, the start of Backstage itself included (empty: with as many Components and one cluster that has next to no pods)\n',
  );
  printTable(
    [
      'clusters',
      'pods',
      'Components',
      'empty',
      'first cluster',
      'all clusters',
      'peak memory',
      'heap',
      'heap a pod',
      'loop late, p99',
      'at work, p99',
      'max',
    ],
    rows,
  );
  process.stdout.write(
    `\nThe same processes afterwards, each Component asked for once: from an event to the answer that has it, ${EVENT_SECONDS} s\n`,
  );
  printTable(
    [
      'clusters',
      'events/s',
      'p50',
      'p99',
      'loop late, p99',
      'at work, p99',
      'max',
      'peak memory',
      'heap',
    ],
    events,
  );
}

/** What each kind costs that not every cluster serves: none of them, with no objects, and with some. */
async function kinds() {
  const clusters = 10;
  const all = customKinds();
  const world = (count: number, objects: number) => ({
    ...sizeOf(clusters, 300),
    custom: { kinds: all.slice(0, count), objects },
  });
  const rows: string[][] = [];
  const without = await measureKinds(world(0, 0));
  for (const [count, objects] of [
    [0, 0],
    [10, 0],
    [all.length, 0],
    [all.length, 100],
  ]) {
    const cost =
      count === 0 ? without : await measureKinds(world(count, objects));
    const each = (figure: number) =>
      count === 0 ? '' : (figure / (count * clusters)).toFixed(1);
    rows.push([
      `${count}`,
      `${objects}`,
      `${cost.watched}`,
      `${cost.started.toFixed(1)} s`,
      `${cost.requests}`,
      each(cost.requests - without.requests),
      `${cost.requestsAMinute}`,
      megabytes(cost.heap),
      count === 0
        ? ''
        : kilobytes((cost.heap - without.heap) / (count * clusters)),
    ]);
  }
  process.stdout.write(`\nKinds of CRDs in ${clusters} clusters\n`);
  printTable(
    [
      'kinds',
      'objects of each',
      'watched',
      'all watched after',
      'requests until then',
      'a kind',
      'requests in a minute',
      'heap',
      'a kind and cluster',
    ],
    rows,
  );
}

async function replicas(takeOvers: number) {
  const figures = await measureReplicas({
    world: {
      clusters: 10,
      podsPerCluster: 300,
      components: 100,
      podsPerComponent: 2,
      everywhere: false,
    },
    takeOvers,
    events: REPLICA_EVENTS,
  });
  process.stdout.write(
    `\nTwo processes on one PostgreSQL, 10 clusters: ${takeOvers} take-overs after kill -9, until all clusters are live again: median ${seconds(
      median(figures.takeOvers) / 1_000,
    )}, at worst ${seconds(
      Math.max(...figures.takeOvers) / 1_000,
    )}; from an event to the answers of both that have it: p50 ${ms(
      percentile(figures.bothAnswer, 50),
    )}, p99 ${ms(percentile(figures.bothAnswer, 99))}\n`,
  );
}

async function churn(minutes: number) {
  const { events, pods, heaps, growthAnHour } = await measureChurn({
    world: {
      clusters: 10,
      podsPerCluster: 3_000,
      components: 2_000,
      podsPerComponent: 2,
      everywhere: false,
    },
    eventsPerSecond: 200,
    minutes,
  });
  process.stdout.write(
    `\n${minutes} minutes in which pods come and go, ${events.toLocaleString(
      'en',
    )} events, ${pods.toLocaleString('en')} pods: heap ${megabytes(
      heaps[0],
    )} at first, ${megabytes(
      percentile(heaps, 50),
    )} in the middle of all, ${megabytes(
      heaps.at(-1) ?? 0,
    )} at last; ${megabytes(growthAnHour)} an hour\n`,
  );
}

/** 3,000 pods in each cluster, of which 400 are of 200 Components that are there alone: 10,000 in fifty clusters. */
function grownWorld(clusters: number) {
  return {
    clusters,
    podsPerCluster: 2_600,
    components: 200 * clusters,
    podsPerComponent: 2,
    everywhere: false,
  };
}

function sizeOf(clusters: number, podsPerCluster: number) {
  return {
    clusters,
    podsPerCluster,
    components: 1,
    podsPerComponent: 10,
    everywhere: true,
  };
}

/** One Component in all of so many clusters, read by a backend. */
async function withComponent<T>(
  clusters: number,
  podsPerComponent: number,
  measure: (backend: BackendProcess, servers: ApiServers) => Promise<T>,
): Promise<T> {
  return withBackend(
    { ...sizeOf(clusters, 0), podsPerComponent },
    async ({ backend, servers }) => {
      await untilLive(backend, clusters);
      return measure(backend, servers);
    },
  );
}

function numbers(list: string): number[] {
  const values = list.split(',').map(Number);
  if (values.some(value => !Number.isInteger(value) || value < 1)) {
    throw new Error(`These are no numbers: '${list}'`);
  }
  return values;
}

function kilobytes(bytes: number): string {
  return `${Number((bytes / 1_000).toPrecision(3)).toLocaleString('en')} kB`;
}

function seconds(value: number): string {
  return `${value.toFixed(1)} s`;
}

function percentMore(now: number, before: number): string {
  const percent = (now / before - 1) * 100;
  return `${percent < 0 ? '−' : '+'}${Math.abs(percent).toFixed(0)} %`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(0)} MB`;
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
