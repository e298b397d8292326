import { ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type { StrategyName } from '../ServerStrategies';

const PACKAGE = '@berth/backstage-plugin-berth-backend';
/** The libraries of three clouds are loaded first. */
const DEADLINE_MS = 120_000;

export interface SignIn {
  strategy: StrategyName;
  /** Of the cluster. */
  url: string;
  authMetadata?: Record<string, string>;
  /** Of Backstage. */
  config?: JsonObject;
}

/** Signs in by a strategy of the kubernetes plugin itself, in a process that has an environment of its own. */
export class SignInProcess {
  readonly #process: ChildProcess;

  constructor(options: SignIn & { env: Record<string, string> }) {
    const { env, ...signIn } = options;
    this.#process = fork(
      resolvePackagePath(
        PACKAGE,
        'src/sources/kubernetes/__testUtils__/signInMain.ts',
      ),
      {
        // Beside what resolves `tsx`.
        cwd: resolvePackagePath(PACKAGE),
        execArgv: ['--import', 'tsx'],
        env: {
          PATH: process.env.PATH,
          ...env,
          BERTH_TEST_SIGN_IN: JSON.stringify(signIn),
        },
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      },
    );
  }

  /** Connects anew and asks once: what the cluster has answered with, or what is told to readers. */
  async ask(): Promise<{ status: number } | { trouble: object }> {
    const over = new AbortController();
    const signal = AbortSignal.any([
      over.signal,
      AbortSignal.timeout(DEADLINE_MS),
    ]);
    try {
      const answer = Promise.race([
        once(this.#process, 'message', { signal }),
        once(this.#process, 'exit', { signal }).then(([code]) => {
          throw new Error(`The process has ended with ${code}`);
        }),
      ]);
      this.#process.send('ask');
      return (await answer)[0];
    } finally {
      over.abort();
    }
  }

  async stop(): Promise<void> {
    const { exitCode, signalCode } = this.#process;
    if (exitCode !== null || signalCode !== null) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await ended;
  }
}
