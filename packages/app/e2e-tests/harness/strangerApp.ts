import { execFile } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const repository = resolve(__dirname, '../../../..');

const SCAFFOLDER_MODULE =
  '@berth/backstage-plugin-scaffolder-backend-module-berth';

const install = { maxBuffer: 64 * 1024 * 1024, timeout: 15 * 60_000 };

/**
 * Makes a Backstage 1.55 app that knows nothing of this repository and adds Berth to it as docs/install.md says: the
 * packages, from tarballs, and one line on each side. Its backend can load the module of the scaffolder, but has no scaffolder.
 */
export async function makeStrangerApp(
  directory: string,
  tarballs: Record<string, string>,
): Promise<void> {
  const ours = json('package.json');
  const app = json('packages/app/package.json');
  const backend = json('packages/backend/package.json');

  write('package.json', {
    name: 'stranger',
    private: true,
    workspaces: ['packages/*'],
    packageManager: ours.packageManager,
    devDependencies: pick(ours.devDependencies, [
      '@backstage/cli',
      '@backstage/cli-defaults',
      'typescript',
    ]),
    resolutions: {
      ...ours.resolutions,
      ...Object.fromEntries(
        Object.entries(tarballs).map(([name, file]) => [name, `file:${file}`]),
      ),
    },
  });
  write('packages/app/package.json', {
    name: 'app',
    version: '0.0.0',
    private: true,
    bundled: true,
    backstage: { role: 'frontend' },
    dependencies: {
      ...pick(app.dependencies, [
        '@backstage/cli',
        '@backstage/frontend-defaults',
        '@backstage/plugin-catalog',
        '@backstage/ui',
        'react',
        'react-dom',
        'react-router-dom',
      ]),
      '@berth/backstage-plugin-berth': '*',
    },
  });
  write('packages/backend/package.json', {
    name: 'backend',
    version: '0.0.0',
    private: true,
    main: 'dist/index.cjs.js',
    backstage: { role: 'backend' },
    dependencies: {
      ...pick(backend.dependencies, [
        '@backstage/backend-defaults',
        '@backstage/plugin-app-backend',
        '@backstage/plugin-auth-backend',
        '@backstage/plugin-auth-backend-module-guest-provider',
        '@backstage/plugin-catalog-backend',
        '@backstage/plugin-permission-backend',
        '@backstage/plugin-permission-backend-module-allow-all-policy',
        'better-sqlite3',
      ]),
      '@berth/backstage-plugin-berth-backend': '*',
      [SCAFFOLDER_MODULE]: '*',
      app: 'link:../app',
    },
  });
  write(
    'packages/app/src/index.tsx',
    `import ReactDOM from 'react-dom/client';
import { createApp } from '@backstage/frontend-defaults';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import berthPlugin from '@berth/backstage-plugin-berth';
import '@backstage/ui/css/styles.css';

const app = createApp({ features: [catalogPlugin, berthPlugin] });

ReactDOM.createRoot(document.getElementById('root')!).render(app.createRoot());
`,
  );
  write(
    'packages/backend/src/index.ts',
    `import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();
backend.add(import('@backstage/plugin-app-backend'));
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);
backend.add(import('@berth/backstage-plugin-berth-backend'));
backend.start();
`,
  );
  write('.yarnrc.yml', 'nodeLinker: node-modules\nenableScripts: false\n');
  copyFileSync(
    join(repository, 'backstage.json'),
    join(directory, 'backstage.json'),
  );
  // What is locked here is locked there too, so that a release of something else cannot fail this test.
  copyFileSync(join(repository, 'yarn.lock'), join(directory, 'yarn.lock'));
  cpSync(
    join(repository, 'packages/app/public'),
    join(directory, 'packages/app/public'),
    { recursive: true },
  );

  await run(
    process.execPath,
    [join(repository, '.yarn/releases/yarn-4.13.0.cjs'), 'install'],
    {
      ...install,
      cwd: directory,
      env: {
        ...process.env,
        YARN_IGNORE_PATH: '1',
        YARN_ENABLE_IMMUTABLE_INSTALLS: 'false',
      },
    },
  );
  // The scaffolder itself compiles what it needs, which would take longer than all the rest.
  await run(
    process.execPath,
    ['--eval', `require('${SCAFFOLDER_MODULE}').default.$$type.length`],
    { ...install, cwd: join(directory, 'packages/backend') },
  );
  await run(
    process.execPath,
    [join(directory, 'node_modules/.bin/backstage-cli'), 'package', 'build'],
    { ...install, cwd: join(directory, 'packages/app') },
  );

  function write(path: string, content: unknown) {
    const file = join(directory, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      typeof content === 'string' ? content : JSON.stringify(content, null, 2),
    );
  }
}

function json(path: string) {
  return JSON.parse(readFileSync(join(repository, path), 'utf8'));
}

function pick(all: Record<string, string>, names: string[]) {
  return Object.fromEntries(
    names.map(name => {
      if (!all[name]) {
        throw new Error(`this repository does not depend on ${name}`);
      }
      return [name, all[name]];
    }),
  );
}
