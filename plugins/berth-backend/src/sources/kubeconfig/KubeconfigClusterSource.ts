import { readFile } from 'node:fs/promises';
import { InputError, isError } from '@backstage/errors';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  ClusterListener,
  ClusterSource,
  ClusterTarget,
} from '@berth/backstage-plugin-berth-node';
import { Clock, systemClock } from '../../clock/Clock';
import { sleep } from '../../clock/sleep';
import { kubeconfigConnector } from '../../connection/kubeconfigConnector';
import type { KubeconfigContext } from '../../connection/KubeconfigCredential';
import { fingerprint } from '../fingerprint';
import { FileWatch } from './FileWatch';
import { parseKubeconfigs } from './parseKubeconfigs';
import { selectContexts } from './selectContexts';

const LOOK_AGAIN_MS = 10_000;
/** What writes a file in several steps is done by then, more often than not. */
const SETTLE_MS = 100;

/**
 * The clusters of kubeconfig files, read again as soon as these change, as `kubectl config`, cloud tools and mounted Secrets
 * make them; and every ten seconds, where nobody tells of that.
 */
export class KubeconfigClusterSource implements ClusterSource {
  readonly #paths: readonly string[];
  readonly #contexts?: readonly string[];
  readonly #logger: LoggerService;
  readonly #clock: Clock;

  constructor(options: {
    paths: readonly string[];
    contexts?: readonly string[];
    logger: LoggerService;
    clock?: Clock;
  }) {
    this.#paths = options.paths;
    this.#contexts = options.contexts;
    this.#logger = options.logger;
    this.#clock = options.clock ?? systemClock;
  }

  async watch(
    listener: ClusterListener,
    options: { signal: AbortSignal },
  ): Promise<void> {
    const first = await this.#read();
    listener(first.clusters, first.leftOut);
    void this.#follow({ listener, told: first, signal: options.signal });
  }

  async #follow(options: {
    listener: ClusterListener;
    told: Told;
    signal: AbortSignal;
  }): Promise<void> {
    const { listener, signal } = options;
    let { told } = options;
    const files = new FileWatch(this.#paths, signal);
    while (!signal.aborted) {
      // Before they are read, so that no change falls between.
      const changed = await files.next();
      let next: Told;
      try {
        next = await this.#read();
      } catch (error) {
        // Half-written, perhaps. The clusters stay, and the reader is told.
        const message = isError(error) ? error.message : String(error);
        next = { ...told, leftOut: [message], identity: message };
      }
      if (signal.aborted) return;
      if (next.identity !== told.identity) {
        this.#logger.info('The kubeconfig has changed');
        told = next;
        listener(told.clusters, told.leftOut);
      }
      await sleep({
        clock: this.#clock,
        ms: LOOK_AGAIN_MS,
        signal: AbortSignal.any([signal, changed]),
      });
      if (changed.aborted) {
        await sleep({ clock: this.#clock, ms: SETTLE_MS, signal });
      }
    }
  }

  async #read(): Promise<Told> {
    const files = await Promise.all(
      this.#paths.map(async path => ({ path, text: await readText(path) })),
    );
    const present = files.filter(
      (file): file is { path: string; text: string } => file.text !== undefined,
    );
    if (present.length === 0) {
      throw new InputError(`There is no ${this.#paths.join(', nor ')}`);
    }
    const { contexts, leftOut } = selectContexts(
      parseKubeconfigs(present),
      this.#contexts,
    );
    const clusters = contexts.map(context => clusterOf(context, this.#clock));
    return {
      clusters,
      leftOut,
      identity: fingerprint([
        clusters.map(cluster => [cluster.name, cluster.fingerprint]),
        leftOut,
      ]),
    };
  }
}

interface Told {
  clusters: ClusterTarget[];
  leftOut: string[];
  identity: string;
}

/** `undefined` when there is no such file, which kubectl passes over in a list of several. */
async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new InputError(`${path} cannot be read (${code})`);
  }
}

function clusterOf(context: KubeconfigContext, clock: Clock): ClusterTarget {
  return {
    name: context.name,
    server: context.server,
    fingerprint: fingerprint(context),
    connect: kubeconfigConnector(context, clock),
  };
}
