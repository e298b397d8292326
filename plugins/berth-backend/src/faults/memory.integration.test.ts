import {
  ControlPlane,
  describeWithControlPlane,
  namespace,
  pod,
} from '@berth/testkit';
import { openConnection } from '../connection/openConnection';
import { reader } from './__testUtils__/reader';
import { WatchedControlPlane } from './__testUtils__/WatchedControlPlane';

const BUDGET_BYTES = 60_000;

describeWithControlPlane(
  'a real cluster that has more than may be held',
  {},
  (controlPlane: () => ControlPlane) => {
    const pods = Array.from({ length: 300 }, (_, index) =>
      pod({ name: `p${index}`, namespace: 'many' }),
    );

    it('fault 30: pods beyond the budget are not held and say so; the other kinds are live; fewer of them are read again', async () => {
      const { token } = await controlPlane().serviceAccountKubeconfig(reader);
      await controlPlane().apply([namespace({ name: 'many' })]);
      await controlPlane().apply(pods);
      const watched = new WatchedControlPlane({
        connect: async () =>
          openConnection({
            server: controlPlane().server,
            tls: { ca: controlPlane().ca },
            headers: async () => ({ authorization: `Bearer ${token}` }),
          }),
        controlPlane,
        memoryBytes: BUDGET_BYTES,
      });
      try {
        await watched.is('pods', { status: 'tooLarge' });
        await watched.is('namespaces', { status: 'live' });
        await watched.is('priorityclasses', { status: 'live' });
        expect(watched.names('pods')).toEqual([]);

        await controlPlane().delete(pods.slice(20));
        await watched.inTime(() => {
          expect(watched.freshness('pods')).toEqual({ status: 'live' });
        });
        expect(watched.names('pods')).toHaveLength(20);
        await watched.converges();
        await watched.stop();
      } finally {
        await watched.abandon();
      }
    });
  },
);
