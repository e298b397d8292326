import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';

const APP = resolve(
  resolvePackagePath('@berth/benchmarks', 'package.json'),
  '../../app',
);

/** Where the app is once it is built. */
export const BUILT_APP = resolve(APP, 'dist');

/** Builds the app that users get. */
export async function buildApp() {
  const build = spawn(
    process.execPath,
    [resolve(APP, '../../node_modules/.bin/backstage-cli'), 'package', 'build'],
    { cwd: APP, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const [code] = await once(build, 'exit');
  if (code !== 0) throw new Error(`the app did not build (exit code ${code})`);
}
