import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { packagePath } from '../packagePath';

const app = packagePath('../app');

/** Where the app is once it is built. */
export const builtApp = resolve(app, 'dist');

/** Builds the app that users get, not a development server's. */
export async function buildApp(): Promise<void> {
  const build = spawn(
    process.execPath,
    [resolve(app, '../../node_modules/.bin/backstage-cli'), 'package', 'build'],
    { cwd: app, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const [code] = await once(build, 'exit');
  if (code !== 0) {
    throw new Error(`the app did not build (exit code ${code})`);
  }
}
