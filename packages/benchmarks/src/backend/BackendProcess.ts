import { ChildProcess, fork } from 'node:child_process';
import { on } from 'node:events';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { freePort } from '@berth/testkit';
import { LeanClient, LeanRequest } from './LeanClient';
import type { LeanAnswer } from './LeanConnection';
import type { LoopLag } from './LoopWatch';

const MAIN = resolvePackagePath(
  '@berth/benchmarks',
  'src/backend/backendMain.ts',
);
/** As Backstage runs a backend's sources: what other transforms add to each function would be counted as held by it. */
const TRANSFORM = require.resolve('@backstage/cli/config/nodeTransform.cjs');
const TOKEN = 'berth-benchmark-token';
const DEADLINE_MS = 5 * 60_000;
const HEADERS = {
  authorization: `Bearer ${TOKEN}`,
  // What is sent is measured, not how well it is compressed.
  'accept-encoding': 'identity',
};

/** What a backend says of its own process. */
export interface ProcessFigures {
  /** Bytes: of the whole process at most, and of its heap after a collection. */
  peak: number;
  heap: number;
  /** Of its event loop, since the backend listens or since the count began. */
  lag: LoopLag;
}

/** A backend in a process of its own, so that neither it nor its clients nor the API servers wait for each other. */
export class BackendProcess {
  readonly #process: ChildProcess;
  readonly #baseUrl: string;
  readonly #viewers: LeanClient;

  private constructor(process: ChildProcess, baseUrl: string) {
    this.#process = process;
    this.#baseUrl = baseUrl;
    this.#viewers = new LeanClient(baseUrl);
  }

  static async start(options: {
    clusters: string[];
    components: number;
    /** As `backend.database` takes it; in memory where absent. */
    database?: object;
  }): Promise<BackendProcess> {
    const port = await freePort();
    const child = fork(MAIN, {
      execArgv: ['--require', TRANSFORM, '--expose-gc'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        BERTH_BENCH_BACKEND: JSON.stringify({
          components: options.components,
          config: configOf({ ...options, port }),
        }),
      },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    return new BackendProcess(child, `http://127.0.0.1:${port}`);
  }

  /** Sends a request as a browser does, and reads all of the answer. */
  async ask(
    path: string,
    init: RequestInit = {},
    deadlineMs = DEADLINE_MS,
  ): Promise<
    LeanAnswer & { body: Buffer; json: () => unknown; etag: string | null }
  > {
    const start = performance.now();
    const response = await fetch(`${this.#baseUrl}/api/${path}`, {
      ...init,
      headers: { ...HEADERS, ...init.headers },
      signal: AbortSignal.timeout(deadlineMs),
    });
    const body = Buffer.from(await response.arrayBuffer());
    return {
      ms: performance.now() - start,
      bytes: body.byteLength,
      status: response.status,
      body,
      json: () => JSON.parse(body.toString()),
      etag: response.headers.get('etag'),
    };
  }

  /** How long an answer takes, of which nothing is read. */
  async view(
    path: string,
    init: LeanRequest = {},
    deadlineMs = DEADLINE_MS,
  ): Promise<LeanAnswer> {
    return this.#viewers.ask(`/api/${path}`, {
      ...init,
      headers: { ...HEADERS, ...init.headers },
      deadlineMs,
    });
  }

  /** How late the event loop was is counted anew from here. */
  begin(): void {
    this.#process.send('begin');
  }

  async figures(): Promise<ProcessFigures> {
    const over = new AbortController();
    const signal = AbortSignal.any([
      over.signal,
      AbortSignal.timeout(DEADLINE_MS),
    ]);
    this.#process.send('figures');
    try {
      for await (const [message] of on(this.#process, 'message', {
        signal,
        close: ['exit'],
      })) {
        // The transform sends which files it reads.
        if ('heap' in message) return message as ProcessFigures;
      }
    } finally {
      over.abort();
    }
    throw new Error('The backend has ended');
  }

  /** It has no time for anything: `kill -9`. */
  async stop(): Promise<void> {
    this.#viewers.close();
    const { exitCode, signalCode } = this.#process;
    if (exitCode !== null || signalCode !== null) return;
    const ended = new Promise(resolve => this.#process.once('exit', resolve));
    this.#process.kill('SIGKILL');
    await ended;
  }
}

function configOf(options: {
  port: number;
  clusters: string[];
  database?: object;
}): object {
  const {
    port,
    clusters,
    database = { client: 'better-sqlite3', connection: ':memory:' },
  } = options;
  const baseUrl = `http://127.0.0.1:${port}`;
  return {
    app: { baseUrl },
    backend: {
      baseUrl,
      listen: { host: '127.0.0.1', port },
      database,
      auth: {
        externalAccess: [
          { type: 'static', options: { token: TOKEN, subject: 'bench' } },
        ],
      },
    },
    berth: { sources: [{ type: 'kubernetes' }] },
    kubernetes: {
      serviceLocatorMethod: { type: 'multiTenant' },
      clusterLocatorMethods: [
        {
          type: 'config',
          clusters: clusters.map((url, index) => ({
            name: `cluster-${index}`,
            url,
            authProvider: 'serviceAccount',
            serviceAccountToken: 'bench',
          })),
        },
      ],
    },
  };
}
