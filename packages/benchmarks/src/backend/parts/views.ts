import type { ApiServers } from '../ApiServers';
import type { BackendProcess } from '../BackendProcess';
import {
  askBerth,
  askKubernetes,
  measureCrowd,
  measureViews,
  percentile,
} from '../measureViews';
import { untilLive } from '../untilLive';
import { withBackend } from '../withBackend';
import { kilobytes, ms, printTable, times } from '../../measure/table';
import { sizeOf } from './worlds';

const VIEWERS = 100;
const ROUNDS = 9;
/** As long as anybody waits for a page. */
const PATIENCE_MS = 10_000;

export async function views(clusterCounts: number[], podCounts: number[]) {
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

function percentMore(now: number, before: number): string {
  const percent = (now / before - 1) * 100;
  return `${percent < 0 ? '−' : '+'}${Math.abs(percent).toFixed(0)} %`;
}
