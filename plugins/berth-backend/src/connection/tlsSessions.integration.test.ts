import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { TLSSocket } from 'node:tls';
import {
  ControlPlane,
  describeWithControlPlane,
  TcpFaultProxy,
} from '@berth/testkit';
import { openConnection } from './openConnection';

const CONNECTED = 'undici:client:connected';
const TIMES = 5;

describeWithControlPlane(
  'TLS with a real API server',
  {},
  (controlPlane: () => ControlPlane) => {
    let proxy: TcpFaultProxy;
    /** How each connection through the proxy began. */
    const handshakes: Array<'full' | 'resumed'> = [];
    const open = new Set<TLSSocket>();
    const onConnected = (message: unknown) => {
      const { socket, connectParams } = message as {
        socket: TLSSocket;
        connectParams: { port: string };
      };
      if (connectParams.port !== new URL(proxy.url).port) return;
      handshakes.push(socket.isSessionReused() ? 'resumed' : 'full');
      open.add(socket);
      socket.on('close', () => open.delete(socket));
    };

    /** Resolves when the pool knows. What is sent before it does is lost, as anything on a connection that ends. */
    async function cut(): Promise<void> {
      const closed = [...open].map(
        socket => new Promise(resolve => socket.once('close', resolve)),
      );
      proxy.cut();
      await Promise.all(closed);
    }

    beforeAll(async () => {
      proxy = await TcpFaultProxy.start(controlPlane().server);
      subscribe(CONNECTED, onConnected);
    });
    afterAll(async () => {
      unsubscribe(CONNECTED, onConnected);
      await proxy.stop();
    });

    it('costs one full handshake: requests share connections, and every connection after one that was cut resumes its session', async () => {
      const { token } = await controlPlane().serviceAccountKubeconfig({
        name: 'reader',
        rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['list'] }],
      });
      const connection = openConnection({
        server: proxy.url,
        tls: { ca: controlPlane().ca },
        headers: async () => ({ authorization: `Bearer ${token}` }),
      });
      const list = async () => {
        const { status, body } = await connection.get('/api/v1/pods', {
          signal: AbortSignal.timeout(10_000),
        });
        for await (const _ of body);
        return status;
      };
      try {
        for (let i = 0; i < TIMES; i++) expect(await list()).toBe(200);
        // One that is done with is given back a moment after its last byte, so that the next request may find it taken.
        expect([['full'], ['full', 'resumed']]).toContainEqual(handshakes);

        handshakes.length = 0;
        for (let i = 0; i < TIMES; i++) {
          await cut();
          expect(await list()).toBe(200);
        }
        // All watches of a cluster at once, as after the restart of a proxy.
        await cut();
        await Promise.all(Array.from({ length: TIMES }, list));
        expect(handshakes.length).toBeGreaterThanOrEqual(2 * TIMES);
        expect(new Set(handshakes)).toEqual(new Set(['resumed']));
      } finally {
        await connection.close();
      }
    });
  },
);
