import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const app = resolve(__dirname, '../..');

/**
 * Builds the app that users get, not a development server's. `BERTH_E2E_BUILT_APP=1` takes the one that is there,
 * for whoever works on the tests themselves.
 */
export async function buildApp() {
  if (process.env.BERTH_E2E_BUILT_APP && existsSync(resolve(app, 'dist'))) {
    return;
  }
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
