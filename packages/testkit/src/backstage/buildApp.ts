import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { packagePath } from '../packagePath';

const app = packagePath('../app');

/** Where the app is once it is built. */
export const builtApp = resolve(app, 'dist');

/** Builds the app that users get, not a development server's. */
export async function buildApp(): Promise<void> {
  await buildAppIn(app);
}

/**
 * Builds the app in a folder of the workspace into its `dist`.
 *
 * @param config - Files of configuration in that folder, after the repository's own.
 */
export async function buildAppIn(
  folder: string,
  config: readonly string[] = [],
): Promise<void> {
  const root = resolve(app, '../..');
  const files = config.length > 0 ? [resolve(root, 'app-config.yaml')] : [];
  const build = spawn(
    process.execPath,
    [
      ...[resolve(root, 'node_modules/.bin/backstage-cli'), 'package', 'build'],
      ...[...files, ...config.map(file => resolve(folder, file))].flatMap(
        file => ['--config', file],
      ),
    ],
    { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const [code] = await once(build, 'exit');
  if (code !== 0) {
    throw new Error(`the app did not build (exit code ${code})`);
  }
}
