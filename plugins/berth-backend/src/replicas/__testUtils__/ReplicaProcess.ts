import { ChildProcess, spawn } from 'node:child_process';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { BerthClient } from '@berth/backstage-plugin-berth-common';

const PACKAGE = '@berth/backstage-plugin-berth-backend';
const TOKEN = 'berth-replica-test';
const PATIENCE_MS = 10_000;

/** A backend in a process of its own. */
export class ReplicaProcess {
  readonly #process: ChildProcess;
  readonly #port: number;
  #log = '';

  constructor(options: { port: number; database: object; kubeconfig: string }) {
    this.#port = options.port;
    this.#process = spawn(
      process.execPath,
      [
        '--import',
        'tsx',
        resolvePackagePath(
          PACKAGE,
          'src/replicas/__testUtils__/replicaMain.ts',
        ),
      ],
      {
        // Beside what resolves `tsx`.
        cwd: resolvePackagePath(PACKAGE),
        env: {
          ...process.env,
          NODE_ENV: 'production',
          BERTH_TEST_CONFIG: JSON.stringify(configOf(options)),
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.on('data', chunk => {
        this.#log = `${this.#log}${chunk}`.slice(-50_000);
      });
    }
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get client(): BerthClient {
    return new BerthClient({
      discoveryApi: {
        getBaseUrl: async plugin => `${this.baseUrl}/api/${plugin}`,
      },
      fetchApi: {
        fetch: (input, init) => {
          const request = new Request(input, init);
          request.headers.set('authorization', `Bearer ${TOKEN}`);
          return fetch(request);
        },
      },
    });
  }

  /** The end of what it wrote, for whoever wonders why a test failed. */
  get log(): string {
    return this.#log;
  }

  /** It has no time for anything: `kill -9`. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const { exitCode, signalCode } = this.#process;
    if (exitCode !== null || signalCode !== null) return;
    const ended = new Promise(resolve => this.#process.once('exit', resolve));
    this.#process.kill(signal);
    // Open streams of browsers and of the event bus can keep a backend that stops for a minute.
    const impatient = setTimeout(
      () => this.#process.kill('SIGKILL'),
      PATIENCE_MS,
    );
    await ended;
    clearTimeout(impatient);
  }
}

function configOf(options: {
  port: number;
  database: object;
  kubeconfig: string;
}): object {
  const baseUrl = `http://127.0.0.1:${options.port}`;
  return {
    app: { baseUrl },
    backend: {
      baseUrl,
      listen: { host: '127.0.0.1', port: options.port },
      database: { client: 'pg', connection: options.database },
      auth: {
        externalAccess: [
          { type: 'static', options: { token: TOKEN, subject: 'test' } },
        ],
      },
      lifecycle: { serverShutdownDelay: { seconds: 0 } },
    },
    berth: {
      sources: [
        { type: 'kubeconfig', file: options.kubeconfig, contexts: ['*'] },
      ],
    },
  };
}
