import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  ClusterSource,
  ClusterTarget,
} from '@berth/backstage-plugin-berth-node';
import { HttpClusterConnection } from './HttpClusterConnection';
import type { RepositoryReader } from './delivery/GitSync';
import { startDemoClusters } from './startDemoClusters';
import type { DemoClusters } from './startDemoClusters';

export interface DemoClusterSourceOptions {
  /** 0 for any free port. */
  port: number;
  /** Where to write a kubeconfig; a directory of its own among the temporary files if not given. */
  kubeconfig?: string;
  /** Git repositories that the clusters' Argo CD syncs from. */
  repositories?: RepositoryReader;
  logger: LoggerService;
}

function targetOf({
  name,
  title,
  server,
}: DemoClusters['clusters'][number]): ClusterTarget {
  return {
    name,
    title,
    server,
    fingerprint: server,
    connect: async () => new HttpClusterConnection(server),
  };
}

/** The demo clusters as a source of clusters. They live while somebody watches: from `watch` until its signal aborts. */
export class DemoClusterSource implements ClusterSource {
  constructor(private readonly options: DemoClusterSourceOptions) {}

  async watch(
    listener: (clusters: readonly ClusterTarget[]) => void,
    { signal }: { signal: AbortSignal },
  ): Promise<void> {
    const { logger, port, repositories } = this.options;
    signal.throwIfAborted();
    const demo = await startDemoClusters({
      port,
      repositories,
      onSync: ({ name, revision, problem }) =>
        problem === undefined
          ? logger.info(`Argo CD of the demo synced ${name} at ${revision}`)
          : logger.warn(
              `Argo CD of the demo cannot sync ${name} at ${revision}: ${problem}`,
            ),
      onError: error =>
        logger.error('The demo clusters stopped, in part or all', {
          reason: String(error),
        }),
    });
    const temporary = this.options.kubeconfig
      ? undefined
      : await mkdtemp(join(tmpdir(), 'berth-demo-'));
    const stop = () => {
      // At once, because a process that is going down may not wait for us.
      if (temporary) rmSync(temporary, { recursive: true, force: true });
      return demo.stop();
    };
    try {
      const path =
        this.options.kubeconfig ?? join(temporary ?? '', 'kubeconfig');
      await demo.writeKubeconfig(path);
      signal.throwIfAborted();
      logger.info(
        `Demo clusters at ${demo.url}, for kubectl: export KUBECONFIG=${path}`,
      );
      listener(demo.clusters.map(targetOf));
    } catch (error) {
      await stop();
      throw error;
    }
    signal.addEventListener('abort', () => {
      stop().catch(error =>
        logger.error('The demo clusters did not stop cleanly', {
          reason: String(error),
        }),
      );
    });
  }
}
