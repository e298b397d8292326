import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { freePort } from '@berth/testkit';

const TOKEN = 'berth-test-token-0123456789abcdef';

/** A real backend with the kubernetes plugin and these locators, and the token that a service signs in with. */
export async function startKubernetesBackend(options: {
  clusterLocatorMethods: object[];
  /** Beside the environment of this process. */
  env?: Record<string, string>;
}): Promise<{
  baseUrl: string;
  token: string;
  stop(): Promise<void>;
}> {
  const { clusterLocatorMethods, env } = options;
  const port = await freePort();
  const directory = await mkdtemp(join(tmpdir(), 'berth-kubernetes-plugin-'));
  const file = join(directory, 'app-config.json');
  await writeFile(
    file,
    JSON.stringify({
      backend: {
        baseUrl: `http://127.0.0.1:${port}`,
        listen: { host: '127.0.0.1', port },
        database: { client: 'better-sqlite3', connection: ':memory:' },
        auth: {
          externalAccess: [
            { type: 'static', options: { token: TOKEN, subject: 'berth' } },
          ],
        },
      },
      kubernetes: {
        serviceLocatorMethod: { type: 'multiTenant' },
        clusterLocatorMethods,
      },
    }),
  );
  const child = fork(
    resolvePackagePath(
      '@berth/backstage-plugin-berth-backend',
      'src/sources/kubernetesPlugin/__testUtils__/kubernetesBackend.cjs',
    ),
    ['--config', file],
    {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [],
    },
  );
  const exited = once(child, 'exit');
  const [message] = await Promise.race([once(child, 'message'), exited]);
  if (message !== 'started')
    throw new Error(`The backend did not start: ${message}`);
  return {
    baseUrl: `http://127.0.0.1:${port}/api/kubernetes`,
    token: TOKEN,
    async stop() {
      child.kill('SIGKILL');
      await exited;
      await rm(directory, { recursive: true, force: true });
    },
  };
}
