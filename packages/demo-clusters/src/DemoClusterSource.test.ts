import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  ClusterConnection,
  ClusterTarget,
} from '@berth/backstage-plugin-berth-node';
import { parse } from 'yaml';
import { DemoClusterSource } from './DemoClusterSource';

async function text(connection: ClusterConnection, path: string) {
  const { signal } = new AbortController();
  const response = await connection.get(path, { signal });
  let body = '';
  for await (const chunk of response.body) body += Buffer.from(chunk);
  return { status: response.status, body };
}

describe('DemoClusterSource', () => {
  const logged: string[] = [];
  const logger: LoggerService = {
    info: message => logged.push(message),
    error: message => logged.push(message),
    warn: message => logged.push(message),
    debug: message => logged.push(message),
    child: () => logger,
  };
  let directory: string;
  let kubeconfig: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'berth-source-'));
    kubeconfig = join(directory, 'kubeconfig');
  });

  afterEach(() => rm(directory, { recursive: true }));

  async function watch(signal: AbortSignal): Promise<readonly ClusterTarget[]> {
    let told: readonly ClusterTarget[] = [];
    const source = new DemoClusterSource({ port: 0, kubeconfig, logger });
    await source.watch(
      clusters => {
        told = clusters;
      },
      { signal },
    );
    return told;
  }

  it('tells three clusters, which answer over their connections', async () => {
    const abort = new AbortController();
    const targets = await watch(abort.signal);
    expect(targets.map(t => t.name)).toEqual([
      'tokyo-h100',
      'nagoya-a100',
      'osaka-cpu',
    ]);
    const connection = await targets[2].connect();
    const { status, body } = await text(connection, '/api/v1/nodes?limit=1');
    expect(status).toBe(200);
    expect(JSON.parse(body).metadata.remainingItemCount).toBe(11);
    await connection.close();
    await expect(text(connection, '/version')).rejects.toThrow(/abort/);
    abort.abort();
  });

  it('writes a kubeconfig for its owner alone, and says where', async () => {
    const abort = new AbortController();
    const targets = await watch(abort.signal);
    const config = parse(await readFile(kubeconfig, 'utf8'));
    expect((await stat(kubeconfig)).mode & 0o777).toBe(0o600);
    expect(config['current-context']).toBe('tokyo-h100');
    expect(config.clusters[1].cluster.server).toBe(targets[1].server);
    expect(logged.at(-1)).toContain(`KUBECONFIG=${kubeconfig}`);
    abort.abort();
  });

  it('leaves nothing running when it is aborted', async () => {
    const abort = new AbortController();
    const [tokyo] = await watch(abort.signal);
    const connection = await tokyo.connect();
    const open = await connection.get('/api/v1/pods?watch=true', {
      signal: new AbortController().signal,
    });
    abort.abort();
    // The watch is cut, and nobody listens any more.
    await expect(
      (async () => {
        for await (const chunk of open.body)
          expect(chunk.length).toBeGreaterThan(0);
      })(),
    ).rejects.toThrow();
    await expect(text(connection, '/version')).rejects.toThrow('fetch failed');
  });

  it('takes a kubeconfig of its own making away with it', async () => {
    const abort = new AbortController();
    const source = new DemoClusterSource({ port: 0, logger });
    await source.watch(() => {}, { signal: abort.signal });
    const [, path = ''] = /KUBECONFIG=(.*)$/.exec(logged.at(-1) ?? '') ?? [];
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    abort.abort();
    await expect(stat(path)).rejects.toThrow('ENOENT');
  });

  it('does not start for a signal that is aborted already', async () => {
    await expect(watch(AbortSignal.abort())).rejects.toThrow(/aborted/);
  });
});
