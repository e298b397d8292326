import {
  ControlPlane,
  describeWithControlPlane,
  HttpFaultProxy,
  HttpFaultRule,
  isList,
  isWatch,
  namespace,
  pod,
  refusal,
  startControlPlane,
  TcpFaultProxy,
} from '@berth/testkit';
import { openConnection } from '../connection/openConnection';
import { reader } from './__testUtils__/reader';
import { WatchedControlPlane } from './__testUtils__/WatchedControlPlane';

describeWithControlPlane(
  'a real cluster that fails, forgets or is another one',
  // Watches are served by etcd then, and know only what it has not forgotten.
  { apiServerFlags: { 'watch-cache': 'false' } },
  (controlPlane: () => ControlPlane) => {
    let token: string;
    let server: string;
    let ca: () => string;
    let watched: WatchedControlPlane;

    beforeAll(async () => {
      ({ token } = await controlPlane().serviceAccountKubeconfig(reader));
      await controlPlane().apply([
        namespace({ name: 'faults' }),
        pod({ name: 'first', namespace: 'faults' }),
      ]);
    });

    beforeEach(async () => {
      server = controlPlane().server;
      ca = () => controlPlane().ca;
      watched = new WatchedControlPlane({
        // As a file of a token, and one of an authority, that are read again.
        connect: async () => {
          const current = token;
          return openConnection({
            server,
            tls: { ca: ca() },
            headers: async () => ({ authorization: `Bearer ${current}` }),
          });
        },
        controlPlane,
      });
      await watched.is('pods', { status: 'live' });
      await watched.holds('pods', 'first');
    });

    /** Other tests before it may have dropped what a kind was listed at, where nothing has happened since. */
    const stop = () => watched.stop({ history: 'dropped' });
    afterEach(stop);

    describe('through a proxy that tells what the cluster answers', () => {
      let proxy: HttpFaultProxy;

      const start = () =>
        new WatchedControlPlane({
          connect: async () =>
            openConnection({
              server: proxy.url,
              headers: async () => ({ authorization: `Bearer ${token}` }),
            }),
          controlPlane,
        });

      beforeEach(async () => {
        await stop();
        proxy = await HttpFaultProxy.start({
          target: controlPlane().server,
          ca: controlPlane().ca,
        });
        watched = start();
      });

      afterEach(async () => {
        await stop();
        await proxy.stop();
      });

      const waits = refusal(503, { retryAfterSeconds: 5 });
      /** Whether the cluster itself has said that what was asked of it is too old. */
      function listen(matches: HttpFaultRule['matches']): () => boolean {
        const said: string[] = [];
        proxy.add({
          matches,
          fault: {
            type: 'lines',
            rewrite: line => {
              said.push(line);
              return [line];
            },
          },
        });
        return () => said.some(line => /"code":\s*410\b/.test(line));
      }

      /** The cluster goes on, and knows nothing any more of what was before. */
      async function forget(name: string): Promise<void> {
        await controlPlane().apply([pod({ name, namespace: 'faults' })]);
        // The last change is kept, and one change is all that a watch of before would lack.
        await controlPlane().apply([
          pod({ name: 'last', namespace: 'faults' }),
        ]);
        await controlPlane().compactHistory();
      }

      it('fault 3: history that etcd has dropped is answered with 410 and read anew', async () => {
        await watched.is('pods', { status: 'live' });
        const isPods = (url: string) => isWatch(url, 'pods');
        const admit = proxy.add({ matches: isPods, fault: waits });
        proxy.cut();
        await watched.is('pods', { status: 'stale' });
        const names = watched.names('pods');
        await forget('compacted');
        expect(watched.names('pods')).toEqual(names);
        const isTooOld = listen(isPods);
        admit();
        await watched.inTime(() => {
          expect(watched.names('pods')).toContain('compacted');
        });
        expect(isTooOld()).toBe(true);
        await watched.is('pods', { status: 'live' });
        await watched.converges();
      });

      it('fault 9: a list whose next page etcd has dropped begins again', async () => {
        await stop();
        const many = Array.from({ length: 501 }, (_, index) =>
          pod({ name: `page-${index}`, namespace: 'faults' }),
        );
        await controlPlane().apply(many);
        const isNextPage = (url: string) =>
          isList(url, 'pods') && url.includes('continue=');
        const admit = proxy.add({ matches: isNextPage, fault: waits });
        watched = start();
        await watched.is('pods', { status: 'unreachable' });
        expect(watched.names('pods')).toEqual([]);
        await forget('between-pages');
        const isTooOld = listen(isNextPage);
        admit();
        await watched.inTime(() => {
          expect(watched.names('pods')).toContain('between-pages');
        });
        expect(isTooOld()).toBe(true);
        expect(watched.names('pods')).toContain('page-500');
        await watched.is('pods', { status: 'live' });
        await watched.converges();
        await controlPlane().delete(many);
      });
    });

    it('fault 7: an API server that is restarted is watched again, and shown as stale meanwhile', async () => {
      const statuses = new Set<string>();
      const restarted = controlPlane().restartApiServer();
      await watched.inTime(() => {
        statuses.add(watched.freshness('pods').status);
        expect(statuses).toContain('stale');
      });
      expect(watched.names('pods')).toContain('first');
      await restarted;
      await watched.inTime(() => {
        statuses.add(watched.freshness('pods').status);
        expect(watched.freshness('pods')).toEqual({ status: 'live' });
      });
      await watched.converges();
      expect(statuses).not.toContain('forbidden');
      await watched.inTime(() => expect(watched.sameTimes).toBeGreaterThan(9));
      expect(statuses).not.toContain('notInstalled');
    });

    it('fault 10: a token that is revoked is read again, and until there is a good one the cluster says so', async () => {
      const account = {
        apiVersion: 'v1',
        kind: 'ServiceAccount',
        metadata: { name: 'reader', namespace: 'default' },
      };
      await controlPlane().delete([account]);
      await controlPlane().restartApiServer();
      await watched.inTime(() => {
        expect(watched.freshness('pods')).toMatchObject({
          status: 'stale',
          trouble: { code: 'unauthorized' },
        });
      });
      expect(watched.names('pods')).toContain('first');
      ({ token } = await controlPlane().serviceAccountKubeconfig(reader));
      await watched.inTime(() => {
        expect(watched.freshness('pods')).toEqual({ status: 'live' });
      });
    });

    it('fault 11: another authority is trusted once it is read, and not before', async () => {
      const former = ca();
      ca = () => former;
      await controlPlane().restartApiServer({ authority: 'new' });
      await watched.inTime(() => {
        expect(watched.freshness('pods')).toMatchObject({
          status: 'stale',
          trouble: { code: 'tls' },
        });
      });
      ca = () => controlPlane().ca;
      await watched.inTime(() => {
        expect(watched.freshness('pods')).toEqual({ status: 'live' });
      });
      await watched.converges();
    });

    it('fault 22: another cluster at the same address is seen as another, whatever its versions are', async () => {
      await stop();
      const other = await startControlPlane();
      const proxy = await TcpFaultProxy.start(controlPlane().server);
      try {
        // Ahead of the first, so that a watch would go on in it without a word.
        for (let i = 0; i < 300; i++) {
          await other.request('POST', '/api/v1/namespaces', {
            metadata: { name: `ahead-${i}` },
          });
        }
        const otherToken = (await other.serviceAccountKubeconfig(reader)).token;
        let present = controlPlane();
        watched = new WatchedControlPlane({
          connect: async () => {
            const [authority, current] =
              present === other ? [other.ca, otherToken] : [ca(), token];
            return openConnection({
              server: proxy.url,
              tls: { ca: authority },
              headers: async () => ({ authorization: `Bearer ${current}` }),
            });
          },
          controlPlane: () => present,
        });
        await watched.holds('pods', 'first');
        await other.apply([pod({ name: 'of-the-other' })]);
        present = other;
        proxy.moveTo(other.server);
        proxy.cut();
        await watched.inTime(() => {
          expect(watched.names('pods')).toEqual(['of-the-other']);
        });
        await watched.converges();
        expect(watched.names('namespaces')).not.toContain('faults');
        await stop();
      } finally {
        await watched.abandon();
        await proxy.stop();
        await other.stop();
      }
    });
  },
);
