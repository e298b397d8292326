import {
  ControlPlane,
  describeWithControlPlane,
  HttpFault,
  HttpFaultProxy,
  isList,
  isWatch,
  namespace,
  pod,
  refusal,
  watchLines,
} from '@berth/testkit';
import type { Freshness } from '@berth/backstage-plugin-berth-common';
import { eventually } from '../__fixtures__/eventually';
import { openConnection } from '../connection/openConnection';
import { reader } from './__testUtils__/reader';
import { WatchedControlPlane } from './__testUtils__/WatchedControlPlane';

/** etcd takes requests of 1.5 MiB, an object in its encoding and a little more. */
const ETCD_TAKES_BYTES = 1_560_000;
const ETCD_REFUSES_BYTES = 1_573_000;

describeWithControlPlane(
  'answers of a real API server that are spoilt on the way',
  {},
  (controlPlane: () => ControlPlane) => {
    let proxy: HttpFaultProxy;
    let token: string;
    let watched: WatchedControlPlane;

    beforeAll(async () => {
      ({ token } = await controlPlane().serviceAccountKubeconfig(reader));
      await controlPlane().apply([
        namespace({ name: 'faults' }),
        pod({ name: 'first', namespace: 'faults' }),
      ]);
    });

    beforeEach(async () => {
      proxy = await HttpFaultProxy.start({
        target: controlPlane().server,
        ca: controlPlane().ca,
      });
    });

    afterEach(async () => {
      await watched.stop();
      await proxy.stop();
    });

    function start(): void {
      watched = new WatchedControlPlane({
        connect: async () =>
          openConnection({
            server: proxy.url,
            headers: async () => ({ authorization: `Bearer ${token}` }),
          }),
        controlPlane,
      });
    }

    async function watch(): Promise<void> {
      start();
      await watched.is('pods', { status: 'live' });
      await watched.holds('pods', 'first');
    }

    const onWatch = (fault: HttpFault, times?: number) =>
      proxy.add({ matches: url => isWatch(url, 'pods'), fault, times });
    const onList = (fault: HttpFault, times?: number) =>
      proxy.add({ matches: url => isList(url, 'pods'), fault, times });
    /** Of reflectors; what is compared in between is listed too. */
    const lists = () =>
      proxy.requests.filter(
        url => isList(url, 'pods') && !url.includes('resourceVersionMatch'),
      ).length;

    const relabel = (name: string, value: string) =>
      controlPlane().apply([
        pod({ name, namespace: 'faults', labels: { value } }),
      ]);

    /** A pod with so many of a letter in what Berth does not read. */
    function sized(name: string, letter: string, bytes: number) {
      const whole = pod({ name, namespace: 'faults' });
      const { containers, ...spec } = whole.spec as {
        containers: object[];
      };
      const args = [letter.repeat(bytes)];
      return {
        ...whole,
        spec: {
          ...spec,
          containers: containers.map(container => ({ ...container, args })),
        },
      };
    }

    const change = (name: string) =>
      controlPlane().apply([pod({ name, namespace: 'faults' })]);

    it('fault 2: a proxy that drops bookmarks costs a watch a minute, and no lie', async () => {
      onWatch({ type: 'lines', rewrite: watchLines.withoutBookmarks });
      await watch();
      watched.clock.jump(150_000);
      await watched.inTime(() =>
        expect(
          proxy.requests.filter(url =>
            /pods\?watch.*timeoutSeconds=[67]\d$/.test(url),
          ),
        ).toHaveLength(1),
      );
      await watched.is('pods', { status: 'live' });
      await change('without-bookmarks');
      await watched.converges();
      expect(lists()).toBe(1);
    });

    it('fault 3: 410 is answered by one list, and shows what there was until then', async () => {
      await watch();
      onWatch(refusal(410), 1);
      const before = lists();
      proxy.cut();
      await change('after-410');
      await watched.converges();
      await watched.is('pods', { status: 'live' });
      expect(lists()).toBe(before + 1);
    });

    it('fault 4: watches that are closed at once with nothing in them lead to a list', async () => {
      await watch();
      onWatch({ type: 'answer', status: 200, body: '' }, 2);
      const before = lists();
      proxy.cut();
      await eventually(() => expect(lists()).toBe(before + 1));
      await watched.is('pods', { status: 'live' });
      await watched.converges();
    });

    it.each([429, 503])(
      'fault 5: %i with Retry-After is waited out without a list',
      async status => {
        await watch();
        onWatch(refusal(status, { retryAfterSeconds: 40 }), 1);
        const before = lists();
        proxy.cut();
        await watched.is('pods', {
          status: 'stale',
          trouble: { statusCode: status },
        });
        const watches = () => proxy.requests.filter(url => isWatch(url)).length;
        const refused = watches();
        watched.clock.jump(20_000);
        // That nothing is asked gives no sign to wait for.
        await new Promise(resolve => setTimeout(resolve, 500));
        // Nor is the cluster asked for any other kind.
        expect(watches()).toBe(refused);
        await watched.inTime(() => {
          for (const kind of ['pods', 'nodes'] as const) {
            expect(watched.freshness(kind)).toEqual({ status: 'live' });
          }
        });
        expect(lists()).toBe(before);
      },
    );

    it('fault 6: a server that cannot serve the version is asked again, and listed in the end', async () => {
      await watch();
      const remove = onWatch(refusal(504, { retryAfterSeconds: 1 }));
      proxy.cut();
      const before = lists();
      await watched.inTime(() => {
        expect(lists()).toBeGreaterThan(before);
      });
      remove();
      await watched.inTime(() => {
        expect(watched.freshness('pods')).toEqual({ status: 'live' });
      });
      await watched.converges();
    });

    it('fault 9: a list for whose pages there is never time is had in one answer', async () => {
      const page = (continued: boolean) => (url: string) =>
        isList(url, 'pods') && url.includes('continue=') === continued;
      const metadata = { resourceVersion: '1', continue: 'more' };
      // It may be asked for in less time than lies between two looks.
      let saidUntilThen: Freshness | undefined;
      const removes = [
        proxy.add({
          matches: page(false),
          fault: {
            type: 'answer',
            status: 200,
            body: JSON.stringify({ metadata, items: [] }),
          },
          times: 3,
        }),
        proxy.add({ matches: page(true), fault: refusal(410) }),
        proxy.add({
          matches: url => {
            if (url.includes('NotOlderThan')) {
              saidUntilThen = watched.freshness('pods');
            }
            return false;
          },
          fault: { type: 'silence' },
        }),
      ];
      start();
      await watched.is('pods', { status: 'live' });
      expect(saidUntilThen).toMatchObject({
        status: 'unreachable',
        trouble: { statusCode: 410 },
      });
      expect(proxy.requests).toContain(
        '/api/v1/pods?resourceVersion=1&resourceVersionMatch=NotOlderThan',
      );
      await watched.converges();
      removes.forEach(remove => remove());
    });

    it('fault 15: a page that ends too soon is no list', async () => {
      onList({ type: 'cutBody', bytes: 200 }, 1);
      start();
      await watched.is('pods', { status: 'live' });
      expect(lists()).toBe(2);
      await watched.converges();
    });

    it('fault 15: a line that is no JSON is followed by a list', async () => {
      let broken = 0;
      onWatch({
        type: 'lines',
        rewrite: line => [broken++ === 0 ? line.slice(0, 40) : line],
      });
      await watch();
      const before = lists();
      await change('broken-line');
      await eventually(() => expect(lists()).toBe(before + 1));
      await watched.converges();
      await watched.is('pods', { status: 'live' });
    });

    it('fault 16: an object as large as etcd takes is one event, and its neighbours follow it', async () => {
      await watch();
      const large = sized('large', 'x', ETCD_TAKES_BYTES);
      await expect(
        controlPlane().apply([sized('larger', 'x', ETCD_REFUSES_BYTES)]),
      ).rejects.toThrow();
      await controlPlane().apply([large]);
      await change('after-large');
      await watched.holds('pods', 'after-large');
      await watched.converges();
      expect(watched.names('pods')).toContain('large');
      expect(lists()).toBe(1);
      await controlPlane().delete([large]);
    });

    it('fault 16: an object whose line is beyond 4 MB is left out, its neighbours are not, and nothing is listed', async () => {
      await watch();
      // One byte to etcd, and six in the JSON of an API server: `\u003c`.
      const escaped = sized('escaped', '<', ETCD_TAKES_BYTES);
      await change('escaped');
      await watched.holds('pods', 'escaped');
      await controlPlane().delete([escaped]);
      await controlPlane().apply([escaped]);
      await change('after-escaped');
      await watched.holds('pods', 'after-escaped');
      expect(watched.names('pods')).not.toContain('escaped');
      await watched.is('pods', { status: 'live' });
      await controlPlane().delete([escaped]);
      expect(lists()).toBe(1);
      await watched.converges();
    });

    it('fault 18: a storm of events is told of ten times a second, and not one of them is lost', async () => {
      await watch();
      const names = Array.from({ length: 40 }, (_, at) => `storm-${at}`);
      const told: number[] = [];
      let events = 0;
      const leave = [
        watched.onChange(() => told.push(watched.clock.monotonic())),
        watched.cluster.store('pods').onObject(() => events++),
      ];
      for (const value of ['a', 'b', 'c', 'd', 'e']) {
        await Promise.all(names.map(name => relabel(name, value)));
      }
      await watched.converges();
      leave.forEach(stop => stop());

      expect(events).toBeGreaterThanOrEqual(5 * names.length);
      expect(told.length).toBeLessThan(events);
      const gaps = told.length - 1;
      // 100 ms each, of which Node's timers may lack one or two. One that is called late shortens the gap that follows it.
      expect(told.at(-1)! - told[0]).toBeGreaterThan(95 * gaps);
    });

    it('fault 19: events that come twice end in the same state', async () => {
      onWatch({ type: 'lines', rewrite: watchLines.twice });
      await watch();
      for (const name of ['twice', 'again', 'twice']) await change(name);
      await controlPlane().delete([
        pod({ name: 'again', namespace: 'faults' }),
      ]);
      await watched.converges();
      expect(lists()).toBe(1);
    });

    it('fault 19, fault 20: of changes that come in another order none is lost', async () => {
      for (const name of ['left', 'right']) await change(name);
      onWatch({ type: 'lines', rewrite: watchLines.swapped() });
      await watch();
      for (const value of ['a', 'b', 'c']) {
        await relabel('left', value);
        await relabel('right', value);
      }
      await watched.converges();
      expect(lists()).toBe(1);
    });

    it('fault 19: an object that comes after later changes of others is found by a list', async () => {
      await change('left');
      onWatch({ type: 'lines', rewrite: watchLines.swapped() });
      await watch();
      await change('late');
      await relabel('left', 'later');
      await watched.converges();
      expect(lists()).toBe(2);
    });
  },
);
