import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { catalogFilled } from '../process/catalogFilled';
import { ChildGroup } from '../process/ChildGroup';
import { interrupted } from '../process/interrupted';
import { isPortTaken } from '../process/portTaken';
import { reachable } from '../process/reachable';
import { inRepository } from '../repository';
import { parseOptions, UsageError } from '../usage';

const APP_URL = 'http://localhost:3000';
const BACKEND_URL = 'http://localhost:7007';

/** Of the demo in `app-config.yaml`. */
const DEMO_PORT = 7017;

/** Nobody waits longer than this for a first page without being told that something is wrong. */
const PATIENCE_MS = 10 * 60_000;

/** An empty catalog is a catalog too. */
const FILL_MS = 30_000;

interface KubeconfigSource {
  type: 'kubeconfig';
  file: string;
  contexts?: string[];
}

/** `./berth start`: backend and app in one terminal, until Ctrl-C. */
export async function start(args: string[]): Promise<number> {
  const { values } = parseOptions({
    args,
    options: {
      kubeconfig: { type: 'string' },
      context: { type: 'string', multiple: true },
      catalog: { type: 'string', multiple: true },
      kubernetes: { type: 'boolean' },
    },
  });
  const { kubeconfig, context, catalog, kubernetes } = values as {
    kubeconfig?: string;
    context?: string[];
    catalog?: string[];
    kubernetes?: boolean;
  };
  if (context && !kubeconfig) {
    throw new UsageError('--context needs --kubeconfig');
  }
  if (kubernetes && kubeconfig) {
    throw new UsageError('--kubernetes and --kubeconfig exclude each other');
  }
  const files = [...(kubeconfig ? [kubeconfig] : []), ...(catalog ?? [])];
  for (const file of files) {
    if (!existsSync(file)) {
      throw new UsageError(`there is no file ${file}`);
    }
  }

  const isDemo = !kubeconfig && !kubernetes;
  for (const port of [3000, 7007, ...(isDemo ? [DEMO_PORT] : [])]) {
    if (await isPortTaken(port)) {
      throw new UsageError(
        `port ${port} is in use; end what listens there first`,
      );
    }
  }

  const stopped = interrupted();
  const children = new ChildGroup();
  const cluster = kubernetes
    ? await Promise.race([realKubernetes(), stopped])
    : undefined;
  if (typeof cluster === 'string') {
    // What the test kit had begun to build or to start ends with this process.
    return 130;
  }
  try {
    const source = sourceOf(cluster?.kubeconfigPath ?? kubeconfig, context);
    const servers = children.spawn(
      process.execPath,
      [inRepository('node_modules/.bin/backstage-cli'), 'repo', 'start'],
      { env: { ...process.env, ...configOf(source, catalog) } },
    );
    const ended = new Promise<'ended'>(done =>
      servers.once('exit', () => done('ended')),
    );
    const patience = AbortSignal.timeout(PATIENCE_MS);
    const ready = Promise.all([
      reachable(`${BACKEND_URL}/.backstage/health/v1/readiness`, patience),
      reachable(APP_URL, patience),
    ])
      .then(() => catalogFilled(BACKEND_URL, AbortSignal.timeout(FILL_MS)))
      .then(() => 'ready' as const);

    const first = await Promise.race([ready, ended, stopped]);
    if (first === 'ready') {
      process.stdout.write(
        `\nBerth is ready: ${APP_URL}  (sign in as guest; Ctrl-C ends it)\n\n`,
      );
      await Promise.race([ended, stopped]);
    }
    return first === 'ended' || servers.exitCode ? 1 : 0;
  } finally {
    await children.end();
    await cluster?.stop();
  }
}

async function realKubernetes() {
  // The test kit needs Node 24; nobody else pays for loading it.
  const { startSeededCluster } = await import('@berth/testkit');
  return startSeededCluster({
    onProgress: (line: string) => process.stderr.write(`berth: ${line}\n`),
  });
}

function sourceOf(
  file: string | undefined,
  contexts: string[] | undefined,
): KubeconfigSource | undefined {
  return file
    ? { type: 'kubeconfig', file: resolve(file), contexts: contexts ?? ['*'] }
    : undefined;
}

/** Configuration as environment variables, which Backstage puts above every file. */
function configOf(
  source: KubeconfigSource | undefined,
  catalog: string[] | undefined,
): NodeJS.ProcessEnv {
  return {
    // What is said of the demo's clusters is said of no other that has the name of one.
    ...(source && {
      APP_CONFIG_berth_sources: JSON.stringify([source]),
      APP_CONFIG_berth_clusters: JSON.stringify([]),
    }),
    ...(catalog && {
      APP_CONFIG_catalog_locations: JSON.stringify(
        catalog.map(file => ({ type: 'file', target: resolve(file) })),
      ),
    }),
  };
}
