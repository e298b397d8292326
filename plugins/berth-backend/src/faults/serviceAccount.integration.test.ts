import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigReader } from '@backstage/config';
import { mockServices } from '@backstage/backend-test-utils';
import type { ClusterTarget } from '@berth/backstage-plugin-berth-node';
import {
  ControlPlane,
  describeWithControlPlane,
  namespace,
  pod,
  TcpFaultProxy,
} from '@berth/testkit';
import { eventually } from '../__fixtures__/eventually';
import { openConnection } from '../connection/openConnection';
import { inClusterOf } from '../sources/inCluster';
import { reader } from './__testUtils__/reader';
import { WatchedControlPlane } from './__testUtils__/WatchedControlPlane';

/** For how long the API server accepts a token after its expiry, as `tokenExpiringAt` says. */
const LEEWAY_MS = 60_000;
/** To list everything once. */
const STILL_GOOD_MS = 25_000;

describeWithControlPlane(
  'a real cluster that Berth runs in, as a pod with a service account',
  {},
  (controlPlane: () => ControlPlane) => {
    let folder: string;
    let proxy: TcpFaultProxy;
    let token: string;
    let watched: WatchedControlPlane;

    beforeAll(async () => {
      await controlPlane().apply([namespace({ name: 'faults' })]);
    });

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'berth-service-account-'));
      proxy = await TcpFaultProxy.start(controlPlane().server);
      ({ token } = await controlPlane().serviceAccountKubeconfig(reader));
      await controlPlane().apply([pod({ name: 'first', namespace: 'faults' })]);
      await replaceFile('ca.crt', controlPlane().ca);
    });

    afterEach(async () => {
      await watched.stop();
      await proxy.stop();
      await rm(folder, { recursive: true });
    });

    /** In one step, as the kubelet does. */
    async function replaceFile(name: string, text: string): Promise<void> {
      const next = join(folder, `..${name}`);
      await writeFile(next, text, { mode: 0o600 });
      await rename(next, join(folder, name));
    }

    async function target(): Promise<ClusterTarget> {
      const { hostname, port } = new URL(proxy.url);
      const source = inClusterOf({
        env: {
          KUBERNETES_SERVICE_HOST: hostname,
          KUBERNETES_SERVICE_PORT: port,
        },
        folder,
      }).create({
        config: new ConfigReader({ type: 'inCluster' }),
        rootConfig: new ConfigReader({}),
        logger: mockServices.logger.mock(),
      });
      const told: ClusterTarget[] = [];
      await source.watch(
        clusters => told.push(...(clusters as ClusterTarget[])),
        {
          signal: new AbortController().signal,
        },
      );
      return told[0];
    }

    async function watch(): Promise<void> {
      const { connect } = await target();
      watched = new WatchedControlPlane({ connect, controlPlane });
      await watched.is('pods', { status: 'live' });
      await watched.holds('pods', 'first');
    }

    /** What the API server says to somebody who has this token. */
    async function statusWith(bearer: string): Promise<number> {
      const connection = openConnection({
        server: controlPlane().server,
        tls: { ca: controlPlane().ca },
        headers: async () => ({ authorization: `Bearer ${bearer}` }),
      });
      try {
        const { status } = await connection.get('/api/v1/pods?limit=1', {
          signal: AbortSignal.timeout(10_000),
        });
        return status;
      } finally {
        await connection.close();
      }
    }

    it('is watched with the files and the variables that a pod has', async () => {
      await replaceFile('token', `${token}\n`);
      expect(await target()).toMatchObject({
        name: 'in-cluster',
        server: proxy.url,
      });
      await watch();
      await controlPlane().apply([pod({ name: 'seen', namespace: 'faults' })]);
      await watched.holds('pods', 'seen');
      await watched.converges();
      await controlPlane().delete([pod({ name: 'seen', namespace: 'faults' })]);
    });

    it('fault 10: a token that expires while it is watched with is refused, said to be, and read again until there is a fresh one', async () => {
      const expiring = await controlPlane().tokenExpiringAt(
        token,
        new Date(Date.now() - LEEWAY_MS + STILL_GOOD_MS),
      );
      await replaceFile('token', expiring);
      await watch();

      await eventually(
        async () => expect(await statusWith(expiring)).toBe(401),
        { deadlineMs: 90_000 },
      );
      // A watch that was let in goes on; what comes after it is refused.
      expect(watched.freshness('pods')).toEqual({ status: 'live' });
      const proven = watched.clock.wall();
      proxy.cut();
      await watched.inTime(() =>
        expect(watched.freshness('pods')).toMatchObject({
          status: 'stale',
          trouble: { code: 'unauthorized', statusCode: 401 },
        }),
      );
      const { since } = watched.freshness('pods') as { since: string };
      expect(Date.parse(since)).toBeLessThanOrEqual(watched.clock.wall());
      expect(proven - Date.parse(since)).toBeLessThan(90_000);
      expect(watched.names('pods')).toEqual(['first']);
      await controlPlane().apply([
        pod({ name: 'second', namespace: 'faults' }),
      ]);

      // As long as the file has none that is good, nothing is made up.
      watched.clock.jump(60_000);
      await watched.is('pods', {
        status: 'stale',
        since,
        trouble: { code: 'unauthorized' },
      });
      expect(watched.names('pods')).toEqual(['first']);

      await replaceFile('token', token);
      await watched.inTime(() =>
        expect(watched.freshness('pods')).toEqual({ status: 'live' }),
      );
      await watched.converges();
      expect(watched.names('pods')).toEqual(['first', 'second']);
    }, 240_000);
  },
);
