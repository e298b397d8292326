import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import type { ClusterTarget } from '@berth/backstage-plugin-berth-node';
import { eventually } from '../../__fixtures__/eventually';
import { ManualClock } from '../../clock/ManualClock';
import { defaultPaths } from './kubeconfig';
import { KubeconfigClusterSource } from './KubeconfigClusterSource';

const kubeconfig = (servers: Record<string, string>) =>
  JSON.stringify({
    contexts: Object.keys(servers).map(name => ({
      name,
      context: { cluster: name },
    })),
    clusters: Object.entries(servers).map(([name, server]) => ({
      name,
      cluster: { server },
    })),
  });

describe('KubeconfigClusterSource', () => {
  const directory = createMockDirectory();
  const clock = new ManualClock();
  const stopping = new AbortController();
  const told: Array<[readonly ClusterTarget[], readonly string[]]> = [];

  afterAll(() => stopping.abort());

  const source = () =>
    new KubeconfigClusterSource({
      paths: [directory.resolve('absent'), directory.resolve('config')],
      contexts: ['*'],
      logger: mockServices.logger.mock(),
      clock,
    });
  const watch = () =>
    source().watch((clusters, leftOut = []) => told.push([clusters, leftOut]), {
      signal: stopping.signal,
    });
  const last = () => told[told.length - 1];

  it('rejects when none of the files is there, naming them', async () => {
    directory.setContent({});
    await expect(watch()).rejects.toThrow(directory.resolve('config'));
  });

  it('tells the clusters, and again when the file changes', async () => {
    directory.setContent({ config: kubeconfig({ a: 'https://a.example' }) });
    await watch();
    expect(last()[0]).toMatchObject([
      { name: 'a', server: 'https://a.example' },
    ]);

    // Nothing new is nothing to tell.
    await eventually(() => expect(clock.pending).toBe(1));
    clock.advance(10_000);
    await eventually(() => expect(clock.pending).toBe(1));
    expect(told).toHaveLength(1);

    const [former] = last()[0];
    directory.setContent({
      config: kubeconfig({
        a: 'https://moved.example',
        b: 'https://b.example',
      }),
    });
    clock.advance(10_000);
    await eventually(() => expect(told).toHaveLength(2));
    const [moved, added] = last()[0];
    expect(moved.fingerprint).not.toBe(former.fingerprint);
    expect(added.name).toBe('b');

    // Half-written: the clusters stay, with a word about it.
    await eventually(() => expect(clock.pending).toBe(1));
    directory.setContent({ config: '{"contexts": [' });
    clock.advance(10_000);
    await eventually(() => expect(told).toHaveLength(3));
    expect(last()[0]).toEqual([moved, added]);
    expect(last()[1]).toEqual([`${directory.resolve('config')} is not YAML`]);
  });
});

describe('defaultPaths', () => {
  it.each([
    [{ KUBECONFIG: '/a:/b' }, ['/a', '/b']],
    [{ KUBECONFIG: '', HOME: '/home/x' }, ['/home/x/.kube/config']],
    [{ HOME: '/home/x' }, ['/home/x/.kube/config']],
  ])('is where kubectl looks with %p', (env, paths) => {
    expect(defaultPaths(env)).toEqual(paths);
  });
});
