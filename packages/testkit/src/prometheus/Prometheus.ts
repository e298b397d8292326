import { ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { stringify } from 'yaml';
import { ExportedSample, lineOf } from './GpuExporterServer';

const PROGRAM = 'prometheus';
/** Beside the program in Debian's package. */
const TOOL = 'promtool';
const HISTORY_STEP_S = 60;
const START_DEADLINE_MS = 60_000;
const SCRAPE_INTERVAL = '200ms';

function findProgram(): string | undefined {
  return (process.env.PATH ?? '')
    .split(':')
    .concat('/usr/bin')
    .map(folder => join(folder, PROGRAM))
    .find(path => existsSync(path));
}

/**
 * Why no Prometheus can be started here; `undefined` where one can.
 * @public
 */
export const prometheusUnavailable =
  findProgram() === undefined
    ? 'no prometheus on PATH (Debian: apt-get install prometheus)'
    : undefined;

/**
 * One entry of `scrape_configs`.
 * @public
 */
export interface ScrapeJob {
  name: string;
  /** `host:port` */
  target: string;
  /** Labels of the target, such as those that service discovery finds for a pod. */
  labels?: Readonly<Record<string, string>>;
  /** Whether the target's own labels win where both have one. */
  honorLabels?: boolean;
  /** What was scraped once a minute, for so many minutes, before this Prometheus started. */
  history?: { samples: readonly ExportedSample[]; minutes: number };
}

/**
 * A real Prometheus on a free port of the loopback that scrapes five times a second. Its data goes when it stops; it ends
 * with this process, however that ends.
 * @public
 */
export class Prometheus {
  readonly url: string;
  readonly #directory: string;
  readonly #process: ChildProcess;

  private constructor(options: {
    url: string;
    directory: string;
    process: ChildProcess;
  }) {
    this.url = options.url;
    this.#directory = options.directory;
    this.#process = options.process;
  }

  static async start(jobs: readonly ScrapeJob[]): Promise<Prometheus> {
    const program = findProgram();
    if (program === undefined) throw new Error(prometheusUnavailable);
    const directory = mkdtempSync(join(tmpdir(), 'berth-prometheus-'));
    const file = join(directory, 'prometheus.yaml');
    const storage = join(directory, 'tsdb');
    writeFileSync(file, configurationOf(jobs));
    if (jobs.some(({ history }) => history)) {
      const past = join(directory, 'history.txt');
      writeFileSync(past, openMetricsOf(jobs, Date.now()));
      await promisify(execFile)(
        join(dirname(program), TOOL),
        ['tsdb', 'create-blocks-from', 'openmetrics', past, storage],
        { timeout: START_DEADLINE_MS },
      );
    }
    const server = spawn(
      // Standard input closes when this process ends.
      'sh',
      [
        '-c',
        '"$@" <&- & child=$!; cat >/dev/null; kill -TERM $child; wait $child',
        'sh',
        program,
        `--config.file=${file}`,
        `--storage.tsdb.path=${storage}`,
        '--web.listen-address=127.0.0.1:0',
      ],
      { cwd: directory, stdio: ['pipe', 'ignore', 'pipe'] },
    );
    const address = await readiness(server);
    return new Prometheus({
      url: `http://${address}`,
      directory,
      process: server,
    });
  }

  async stop(): Promise<void> {
    const ended = new Promise(resolve => this.#process.once('exit', resolve));
    this.#process.stdin?.end();
    await ended;
    rmSync(this.#directory, { recursive: true, force: true });
  }
}

function configurationOf(jobs: readonly ScrapeJob[]): string {
  return stringify({
    global: {
      scrape_interval: SCRAPE_INTERVAL,
      scrape_timeout: SCRAPE_INTERVAL,
    },
    scrape_configs: jobs.map(({ name, target, labels, honorLabels }) => ({
      job_name: name,
      honor_labels: honorLabels ?? false,
      static_configs: [{ targets: [target], labels: labels ?? {} }],
    })),
  });
}

function openMetricsOf(jobs: readonly ScrapeJob[], nowMs: number): string {
  // What is scraped from now on is later than all of it.
  const last = Math.floor(nowMs / 1_000) - 1;
  const samples = jobs.flatMap(({ history, name: job, target, labels }) =>
    (history?.samples ?? []).flatMap(sample =>
      Array.from({ length: (history?.minutes ?? 0) + 1 }, (_, ago) => ({
        ...sample,
        // As a scrape names them, so that what is scraped later continues the same series.
        labels: { ...labels, ...sample.labels, job, instance: target },
        time: last - ago * HISTORY_STEP_S,
      })).reverse(),
    ),
  );
  const metrics = new Set(samples.map(({ metric }) => metric));
  return [...metrics]
    .flatMap(metric => [
      `# TYPE ${metric} gauge`,
      ...samples
        .filter(sample => sample.metric === metric)
        .map(sample => `${lineOf(sample)} ${sample.time}`),
    ])
    .concat('# EOF\n')
    .join('\n');
}

/** The address that it listens on, once it answers. */
function readiness(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let log = '';
    const timer = setTimeout(() => {
      server.stdin?.end();
      reject(new Error(`Prometheus was not ready in time: ${log}`));
    }, START_DEADLINE_MS);
    server.stderr?.on('data', chunk => {
      log = `${log}${chunk}`.slice(-8_000);
      const address = /msg="Listening on" address=(\S+)/.exec(log)?.[1];
      if (address && log.includes('ready to receive web requests')) {
        clearTimeout(timer);
        resolve(address);
      }
    });
    server.once('exit', () => {
      clearTimeout(timer);
      reject(new Error(`Prometheus ended: ${log}`));
    });
  });
}
