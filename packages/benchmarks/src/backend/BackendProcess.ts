import { ChildProcess, fork } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { LoopLag } from './LoopWatch';

const MAIN = resolvePackagePath(
  '@berth/benchmarks',
  'src/backend/backendMain.ts',
);
/** As Backstage runs a backend's sources: what other transforms add to each function would be counted as held by it. */
const TRANSFORM = require.resolve('@backstage/cli/config/nodeTransform.cjs');
const TOKEN = 'berth-benchmark-token';
const DEADLINE_MS = 5 * 60_000;

export interface Answer {
  ms: number;
  bytes: number;
  status: number;
}

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

  private constructor(process: ChildProcess, baseUrl: string) {
    this.#process = process;
    this.#baseUrl = baseUrl;
  }

  static async start(options: {
    clusters: string[];
    components: number;
  }): Promise<BackendProcess> {
    const port = await freePort();
    const child = fork(MAIN, {
      execArgv: ['--require', TRANSFORM, '--expose-gc'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        BERTH_BENCH_BACKEND: JSON.stringify({
          components: options.components,
          config: configOf(port, options.clusters),
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
    Answer & { body: Buffer; json: () => unknown; etag: string | null }
  > {
    const start = performance.now();
    const response = await fetch(`${this.#baseUrl}/api/${path}`, {
      ...init,
      headers: {
        authorization: `Bearer ${TOKEN}`,
        // What is sent is measured, not how well it is compressed.
        'accept-encoding': 'identity',
        ...init.headers,
      },
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

  /** How late the event loop was is counted anew from here. */
  begin(): void {
    this.#process.send('begin');
  }

  async figures(): Promise<ProcessFigures> {
    const answer = new Promise<ProcessFigures>(resolve => {
      // The transform sends which files it reads.
      const read = (message: object) => {
        if (!('heap' in message)) return;
        this.#process.off('message', read);
        resolve(message as ProcessFigures);
      };
      this.#process.on('message', read);
    });
    this.#process.send('figures');
    return answer;
  }

  async stop(): Promise<void> {
    const ended = new Promise(resolve => this.#process.once('exit', resolve));
    this.#process.kill('SIGKILL');
    await ended;
  }
}

function configOf(port: number, clusters: string[]): object {
  const baseUrl = `http://127.0.0.1:${port}`;
  return {
    app: { baseUrl },
    backend: {
      baseUrl,
      listen: { host: '127.0.0.1', port },
      database: { client: 'better-sqlite3', connection: ':memory:' },
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

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}
