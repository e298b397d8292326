import { LATE_KIND, PODS, query } from './ContractTarget';
import type { ContractTarget } from './ContractTarget';
import type { WatchLine } from './ContractClient';

const TABLE = 'application/json;as=Table;g=meta.k8s.io;v=v1';

async function collect(lines: AsyncIterable<WatchLine>): Promise<WatchLine[]> {
  const all: WatchLine[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

/** The lines until one matches. The watch's own timeout is the deadline. */
async function until(
  lines: AsyncIterable<WatchLine>,
  matches: (line: WatchLine) => boolean,
): Promise<WatchLine[]> {
  const all: WatchLine[] = [];
  for await (const line of lines) {
    all.push(line);
    if (matches(line)) return all;
  }
  throw new Error(`the watch ended after ${JSON.stringify(all)}`);
}

const short = ({ type, object }: WatchLine) =>
  `${type} ${object.metadata.name}`;

export function describeWatches(target: () => ContractTarget) {
  const watching = (parameters: Record<string, string | number | boolean>) =>
    PODS + query({ watch: true, timeoutSeconds: 30, ...parameters });
  const now = async () =>
    (await target().client.json(PODS)).metadata.resourceVersion;

  it('begins with what is there, and ends in time', async () => {
    const path = watching({ timeoutSeconds: 1 });
    const lines = await collect(target().client.watch(path));
    expect(lines.map(short).sort()).toEqual([
      'ADDED p1',
      'ADDED p2',
      'ADDED p3',
      'ADDED p4',
      'ADDED p5',
    ]);
    expect(lines[0].object).toMatchObject({ kind: 'Pod', apiVersion: 'v1' });
  });

  it('goes on from a resourceVersion, missing and repeating nothing', async () => {
    const { client, createPod, setLabels, deletePod } = target();
    const from = await now();
    await createPod({ name: 'w1', labels: { app: 'w' } });
    const lines = until(
      client.watch(watching({ resourceVersion: from })),
      line => line.type === 'DELETED',
    );
    await setLabels('w1', { app: 'w', step: '2' });
    await deletePod('w1');
    const seen = await lines;
    // A real deletion may be two changes: one that marks the pod, one that removes it.
    expect(seen.slice(0, 2).map(short)).toEqual(['ADDED w1', 'MODIFIED w1']);
    expect(seen.map(short).at(-1)).toBe('DELETED w1');
    expect(seen.at(-1)?.object.metadata.labels).toEqual({
      app: 'w',
      step: '2',
    });
    const versions = seen.map(l => BigInt(l.object.metadata.resourceVersion));
    [BigInt(from), ...versions].reduce((before, version) => {
      expect(version).toBeGreaterThan(before);
      return version;
    });
  });

  it('tells of objects that begin or cease to match as added or deleted', async () => {
    const { client, setLabels } = target();
    const from = await now();
    const lines = until(
      client.watch(watching({ resourceVersion: from, labelSelector: 'app=a' })),
      line => line.object.metadata.name === 'p2' && line.type === 'DELETED',
    );
    await setLabels('p1', { app: 'b', tier: 'web' });
    await setLabels('p2', { app: 'a', tier: 'web' });
    await setLabels('p2', { app: 'b', tier: 'web' });
    const seen = await lines;
    await setLabels('p1', { app: 'a', tier: 'web' });
    expect(seen.map(short)).toEqual(['DELETED p1', 'ADDED p2', 'DELETED p2']);
    // The state that still matched, at the resourceVersion of the change that ended it.
    expect(seen[0].object.metadata.labels.app).toBe('a');
    expect(BigInt(seen[0].object.metadata.resourceVersion)).toBeGreaterThan(
      BigInt(from),
    );
  });

  it('is silent about a resourceVersion that is yet to come', async () => {
    const path = watching({ resourceVersion: 999_999_999, timeoutSeconds: 1 });
    expect(await collect(target().client.watch(path))).toEqual([]);
  });

  it('says 410 in the stream when the resourceVersion is too old', async () => {
    const path =
      LATE_KIND +
      query({ watch: true, resourceVersion: 1, timeoutSeconds: 10 });
    const [line] = await collect(target().client.watch(path));
    expect(line).toMatchObject({
      type: 'ERROR',
      object: { kind: 'Status', code: 410, reason: 'Expired' },
    });
  });

  it('marks the end of the initial events', async () => {
    const { client } = target();
    const path = watching({
      sendInitialEvents: true,
      resourceVersionMatch: 'NotOlderThan',
      allowWatchBookmarks: true,
      labelSelector: 'tier',
    });
    const seen = await until(
      client.watch(path),
      line => line.type === 'BOOKMARK',
    );
    expect(seen.slice(0, -1).map(short).sort()).toEqual([
      'ADDED p1',
      'ADDED p2',
    ]);
    expect(seen.at(-1)?.object).toMatchObject({
      kind: 'Pod',
      apiVersion: 'v1',
      metadata: {
        resourceVersion: expect.stringMatching(/^\d+$/),
        annotations: { 'k8s.io/initial-events-end': 'true' },
      },
    });
  });

  it('bookmarks the newest resourceVersion before it ends', async () => {
    const { client, setLabels } = target();
    const path = watching({
      resourceVersion: await now(),
      allowWatchBookmarks: true,
      timeoutSeconds: 8,
      labelSelector: 'app=none',
    });
    const lines = collect(client.watch(path));
    await setLabels('p4', { app: 'b', weight: '8' });
    const reached = await now();
    await setLabels('p4', { app: 'b', weight: '7' });
    const seen = await lines;
    expect(new Set(seen.map(line => line.type))).toEqual(new Set(['BOOKMARK']));
    const versions = seen.map(l => BigInt(l.object.metadata.resourceVersion));
    expect(versions.at(-1)).toBeGreaterThanOrEqual(BigInt(reached));
  }, 20_000);

  it('sends Tables with the columns only once', async () => {
    const path = watching({ timeoutSeconds: 1 });
    const lines = await collect(target().client.watch(path, TABLE));
    expect(lines.map(line => line.object.kind)).toEqual(Array(5).fill('Table'));
    const columns = lines.map(line => line.object.columnDefinitions);
    expect(columns[0]?.length).toBeGreaterThan(0);
    expect(columns.slice(1)).toEqual(Array(4).fill(null));
  });
}
