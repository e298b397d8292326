import {
  ControlPlane,
  describeWithControlPlane,
  namespace,
  pod,
  TcpFault,
  TcpFaultProxy,
} from '@berth/testkit';
import { eventually } from '../__fixtures__/eventually';
import { openConnection } from '../connection/openConnection';
import { reader } from './__testUtils__/reader';
import { WatchedControlPlane } from './__testUtils__/WatchedControlPlane';

describeWithControlPlane(
  'faults between Berth and a real API server',
  {},
  (controlPlane: () => ControlPlane) => {
    let proxy: TcpFaultProxy;
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
      proxy = await TcpFaultProxy.start(controlPlane().server);
    });

    afterEach(async () => {
      await watched.stop();
      await proxy.stop();
    });

    function start(fault: TcpFault): void {
      proxy.fault = fault;
      watched = new WatchedControlPlane({
        connect: async () =>
          openConnection({
            server: proxy.url,
            tls: { ca: controlPlane().ca },
            headers: async () => ({ authorization: `Bearer ${token}` }),
          }),
        controlPlane,
      });
    }

    async function watch(fault: TcpFault = { type: 'none' }): Promise<void> {
      start(fault);
      // A byte at a time takes as long as the machine's timers do.
      await watched.is('pods', { status: 'live' }, { deadlineMs: 60_000 });
    }

    it('fault 1: a server that falls silent is stale after 90 seconds, given up after 150, and caught up with', async () => {
      await watch();
      proxy.fault = { type: 'blackhole' };
      await controlPlane().apply([
        pod({ name: 'unseen', namespace: 'faults' }),
      ]);
      watched.clock.jump(90_000);
      expect(watched.freshness('pods')).toMatchObject({
        status: 'stale',
        trouble: { code: 'timeout' },
      });
      expect(watched.names('pods')).toContain('first');
      expect(watched.names('pods')).not.toContain('unseen');

      proxy.fault = { type: 'none' };
      watched.clock.jump(60_000);
      await watched.is('pods', { status: 'live' });
      await watched.converges();
    });

    it('fault 1: a half that is closed is an end, and watched again', async () => {
      await watch();
      const before = proxy.connections;
      proxy.fault = { type: 'halfClose' };
      proxy.fault = { type: 'none' };
      await controlPlane().apply([pod({ name: 'half', namespace: 'faults' })]);
      await watched.holds('pods', 'half');
      expect(proxy.connections).toBeGreaterThan(before);
    });

    it.each<[string, TcpFault]>([
      ['one byte at a time', { type: 'slices', bytes: 1 }],
      ['slowly', { type: 'bandwidth', bytesPerSecond: 400_000 }],
      ['late', { type: 'latency', ms: 60 }],
    ])(
      'fault 8, fault 17: lists and events that arrive %s are read',
      async (_, fault) => {
        await watch();
        await watched.stop();
        await watch(fault);
        await controlPlane().apply([
          pod({
            name: 'sliced',
            namespace: 'faults',
            labels: { ship: 'berth' },
          }),
        ]);
        await watched.holds('pods', 'sliced');
        await controlPlane().delete([
          pod({ name: 'sliced', namespace: 'faults' }),
        ]);
        await eventually(() =>
          expect(watched.names('pods')).not.toContain('sliced'),
        );
        // What is compared in the end is everything, which would take long.
        proxy.fault = { type: 'none' };
      },
    );

    it('fault 7, fault 21: all connections are reset at once, and what went meanwhile is gone', async () => {
      await watch();
      await watched.holds('pods', 'first');
      proxy.fault = { type: 'refuse' };
      proxy.cut();
      await controlPlane().delete([
        pod({ name: 'first', namespace: 'faults' }),
      ]);
      await watched.is('pods', {
        status: 'stale',
        trouble: { code: 'refused' },
      });
      expect(watched.names('pods')).toContain('first');
      proxy.fault = { type: 'none' };
      await watched.is('pods', { status: 'live' });
      await watched.converges();
      expect(watched.names('pods')).not.toContain('first');
    });

    it('fault 24: an answer that breaks off between bytes is no list', async () => {
      start({ type: 'reset', afterBytes: 4_000 });
      await watched.is('pods', { status: 'unreachable' });
      expect(watched.names('pods')).toEqual([]);
      proxy.fault = { type: 'none' };
      await watched.is('pods', { status: 'live' });
      await watched.converges();
    });
  },
);
