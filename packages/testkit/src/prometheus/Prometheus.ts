import { ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';

const PROGRAM = 'prometheus';
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
    writeFileSync(file, configurationOf(jobs));
    const server = spawn(
      // Standard input closes when this process ends.
      'sh',
      [
        '-c',
        '"$@" <&- & child=$!; cat >/dev/null; kill -TERM $child; wait $child',
        'sh',
        program,
        `--config.file=${file}`,
        `--storage.tsdb.path=${join(directory, 'tsdb')}`,
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
