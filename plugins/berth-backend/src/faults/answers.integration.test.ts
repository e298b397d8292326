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
import { eventually } from '../__fixtures__/eventually';
import { openConnection } from '../connection/openConnection';
import { reader } from './__testUtils__/reader';
import { WatchedControlPlane } from './__testUtils__/WatchedControlPlane';

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
        expect(watched.freshness('nodes')).toEqual({ status: 'live' });
        watched.clock.jump(40_000);
        await watched.is('pods', { status: 'live' });
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

    const relabel = (name: string, value: string) =>
      controlPlane().apply([
        pod({ name, namespace: 'faults', labels: { value } }),
      ]);

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
