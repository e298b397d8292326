import type { ApiServers } from '../ApiServers';
import type { BackendProcess } from '../BackendProcess';
import {
  askBerth,
  askKubernetes,
  measureCrowd,
  measurePolling,
  measureViews,
  percentile,
  Polling,
  Views,
} from '../measureViews';
import { untilLive } from '../untilLive';
import { withBackend } from '../withBackend';
import { kilobytes, ms, printTable, times } from '../../measure/table';
import { sizeOf } from './worlds';

const VIEWERS = 100;
/** As often as the kubernetes plugin's page asks. */
const POLL_MS = 10_000;
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

/** Many viewers, and a cluster that accepts requests and answers none. */
async function troubled() {
  await withComponent(10, 10, async (backend, servers) => {
    const rows = [
      ...(await crowd(backend)),
      ...(await polling(backend, servers)),
      ...(await hung(backend, servers)),
    ];
    process.stdout.write('\n10 clusters × 10 pods\n');
    printTable(['', '', 'API requests/s', 'p50', 'p99'], rows);
  });
}

async function crowd(backend: BackendProcess): Promise<string[][]> {
  const theirs = await measureCrowd(VIEWERS, 2, () => askKubernetes(backend));
  const ours = await measureCrowd(VIEWERS, 20, () => askBerth(backend));
  return compared(`${VIEWERS} viewers at once`, theirs, ours);
}

async function polling(
  backend: BackendProcess,
  servers: ApiServers,
): Promise<string[][]> {
  const poll = (ask: () => ReturnType<typeof askBerth>) =>
    measurePolling({
      ...{ servers, ask },
      ...{ viewers: VIEWERS, everyMs: POLL_MS, forMs: 3 * POLL_MS },
    });
  const theirs = await poll(() => askKubernetes(backend));
  const ours = await poll(() => askBerth(backend));
  return compared(
    `${VIEWERS} viewers, each every ${POLL_MS / 1_000} s`,
    theirs,
    ours,
  );
}

function compared(
  name: string,
  theirs: Partial<Polling> & Pick<Polling, 'p50' | 'p99'>,
  ours: Partial<Polling> & Pick<Polling, 'p50' | 'p99'>,
): string[][] {
  const row = (who: string, figures: typeof ours) => [
    who,
    figures.requestsPerSecond?.toFixed(0) ?? '',
    ms(figures.p50),
    ms(figures.p99),
  ];
  return [
    [name, ...row('kubernetes plugin', theirs)],
    ['', ...row('Berth', ours)],
    [
      ...['', 'ratio', ''],
      times(theirs.p50 / ours.p50),
      times(theirs.p99 / ours.p99),
    ],
  ];
}

/** In turn with the cluster and without it: what else the machine does is then of both. */
async function hung(
  backend: BackendProcess,
  servers: ApiServers,
): Promise<string[][]> {
  const rounds: Record<'well' | 'hung', Views[]> = { well: [], hung: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const state of ['well', 'hung'] as const) {
      servers.hang(0, state === 'hung');
      rounds[state].push(
        await measureViews({
          servers,
          count: 1_000,
          ask: () => askBerth(backend),
        }),
      );
    }
  }
  const waited = await askKubernetes(backend, PATIENCE_MS).then(
    answer => ms(answer.ms),
    () => `no answer in ${PATIENCE_MS / 1_000} s`,
  );
  const spread = (state: Views[], figure: 'p50' | 'p99') => {
    const values = state.map(one => one[figure]);
    return {
      median: percentile(values, 50),
      text: `${ms(percentile(values, 50))} (${ms(Math.min(...values))} to ${ms(
        Math.max(...values),
      )})`,
    };
  };
  const change = (figure: 'p50' | 'p99') =>
    percentMore(
      spread(rounds.hung, figure).median,
      spread(rounds.well, figure).median,
    );
  const row = (state: Views[]) =>
    (['p50', 'p99'] as const).map(figure => spread(state, figure).text);
  return [
    ['all clusters answer', 'Berth', '', ...row(rounds.well)],
    ['one cluster hangs', 'kubernetes plugin', '', waited, ''],
    ['', 'Berth', '', ...row(rounds.hung)],
    ['', 'change', '', change('p50'), change('p99')],
  ];
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
