import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const repository = resolve(__dirname, '../../../..');
const yarn = resolve(repository, '.yarn/releases/yarn-4.13.0.cjs');

/** What a stranger installs, in an order in which each finds what it is built from. */
const published = [
  'berth-scheduler',
  'berth-workloads',
  'berth-common',
  'berth-node',
  'berth-backend',
  'scaffolder-backend-module-berth',
  'berth',
];

/** Builds and packs the published packages as a release would; resolves to `{ package name: tarball }`. */
export async function packPlugins(
  directory: string,
): Promise<Record<string, string>> {
  // The declarations that the packages are built from.
  await run(process.execPath, [resolve(repository, 'node_modules/.bin/tsc')], {
    cwd: repository,
  });
  const tarballs: Record<string, string> = {};
  for (const name of published) {
    const cwd = resolve(repository, 'plugins', name);
    const tarball = resolve(directory, `${name}.tgz`);
    await run(process.execPath, [yarn, 'build'], { cwd });
    await run(process.execPath, [yarn, 'pack', '--out', tarball], { cwd });
    const manifest = readFileSync(resolve(cwd, 'package.json'), 'utf8');
    tarballs[JSON.parse(manifest).name] = tarball;
  }
  return tarballs;
}
