import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { packagePath } from '../packagePath';
import { entitiesByRefs } from './entitiesByRefs';
import { freePort } from './freePort';

const ourRepository = packagePath('../..');

/** A cold start compiles the backend's TypeScript on one of two busy cores. */
const START_DEADLINE_MS = 120_000;
const STOP_DEADLINE_MS = 10_000;
const LOG_TAIL = 80;

/** Of this repository. */
const templates = [
  'placement-preview',
  'llm-inference',
  'distributed-training',
  'batch-inference',
  'notebook',
];

/** As the demo's backend tells whoever wants to clone one. */
const REPOSITORIES = /Git repositories of the demo: (\/[-\w./]+)/;

export interface Backstage {
  url: string;
  /** The directory with the demo's Git repositories; of another app's checkout there is none. */
  repositories: string | undefined;
  stop(): Promise<void>;
}

/** The backend of this repository with the built app in it, on one free port of the loopback interface. */
export async function startBackstage(options: {
  sources: Array<Record<string, unknown>>;
  /** Further configuration by path, e.g. `permission_enabled`. */
  config?: Record<string, unknown>;
  /** Another app's checkout in place of this one. */
  repository?: string;
}): Promise<Backstage> {
  const { repository = ourRepository } = options;
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const locations = [
    { type: 'file', target: resolve(ourRepository, 'examples/all.yaml') },
    { type: 'file', target: packagePath('src/backstage/catalog.yaml') },
    ...templates.map(name => ({
      type: 'file',
      target: resolve(ourRepository, 'templates', name, 'template.yaml'),
      rules: [{ allow: ['Template'] }],
    })),
  ];
  const config: Record<string, unknown> = {
    app_baseUrl: url,
    backend_baseUrl: url,
    backend_listen_port: port,
    backend_cors_origin: url,
    catalog_locations: locations,
    berth_sources: options.sources,
    // The Prometheus of `app-config.yaml` is that of a demo on another port.
    berth_clusters: [],
    ...options.config,
  };
  const child = spawn(
    process.execPath,
    [
      resolve(repository, 'node_modules/.bin/backstage-cli'),
      ...[
        'package',
        'start',
        '--config',
        resolve(ourRepository, 'app-config.yaml'),
      ],
    ],
    {
      cwd: resolve(repository, 'packages/backend'),
      env: {
        ...process.env,
        NODE_ENV: 'development',
        ...Object.fromEntries(
          Object.entries(config).map(([path, value]) => [
            `APP_CONFIG_${path}`,
            JSON.stringify(value),
          ]),
        ),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    },
  );
  const log: string[] = [];
  let repositories: string | undefined;
  const note = (line: string) => {
    repositories ??= REPOSITORIES.exec(line)?.[1];
    if (line) log.push(line);
    log.splice(0, Math.max(0, log.length - LOG_TAIL));
  };
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on('line', note);
  }
  const lastResort = () => kill(child, 'SIGKILL');
  process.once('exit', lastResort);

  const stop = async () => {
    process.off('exit', lastResort);
    if (child.exitCode !== null || child.signalCode !== null) {
      return;
    }
    const exited = once(child, 'exit');
    kill(child, 'SIGTERM');
    const timer = setTimeout(() => kill(child, 'SIGKILL'), STOP_DEADLINE_MS);
    await exited;
    clearTimeout(timer);
  };

  try {
    await ready(url, child, [
      'component:default/shop-front',
      // Only this repository's backend knows templates.
      ...(repository === ourRepository
        ? templates.map(name => `template:default/${name}`)
        : []),
    ]);
  } catch (error) {
    await stop();
    throw new Error(`Backstage did not start: ${error}\n${log.join('\n')}`);
  }
  return { url, repositories, stop };
}

/** Ready for a reader: the backend serves, and the catalog has taken in what it was given. */
async function ready(url: string, child: ChildProcess, entityRefs: string[]) {
  const deadline = AbortSignal.timeout(START_DEADLINE_MS);
  for (;;) {
    deadline.throwIfAborted();
    if (child.exitCode !== null) {
      throw new Error(`it ended with exit code ${child.exitCode}`);
    }
    if (await hasEntities(url, entityRefs, deadline)) {
      return;
    }
    await delay(200, undefined, { signal: deadline });
  }
}

async function hasEntities(
  url: string,
  entityRefs: string[],
  signal: AbortSignal,
): Promise<boolean> {
  try {
    const found = await entitiesByRefs(url, entityRefs, signal);
    return found !== undefined && !found.includes(null);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof TypeError) {
      // Refused until it listens.
      return false;
    }
    throw error;
  }
}

function kill(child: ChildProcess, signal: NodeJS.Signals) {
  try {
    process.kill(-child.pid!, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') {
      throw error;
    }
  }
}
