import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { mockServices } from '@backstage/backend-test-utils';
import type { ClusterListener } from '@berth/backstage-plugin-berth-node';
import { component } from '../__fixtures__/entity';
import { eventually } from '../__fixtures__/eventually';
import { FakeApiServer } from '../__fixtures__/FakeApiServer';
import { deployment } from '../__fixtures__/kubernetesObjects';
import { systemClock } from '../clock/Clock';
import { DefaultClusterSummaries } from '../clusterSummary';
import { openConnection } from '../connection/openConnection';
import { DefaultClusterSnapshots, SnapshotFreeBlocks } from '../snapshot';
import { DefaultServiceStatuses } from '../status';
import { noGpuMeasurements } from '../utilisation';
import { startClusterViews } from './startClusterViews';

const ID = 'backstage.io/kubernetes-id';

// Only a collection shows what nobody holds any more.
setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

describe('a cluster that is gone', () => {
  it('is held by nobody, though nobody reads again what it was in (fault 25)', async () => {
    const server = await FakeApiServer.start('serves', {
      deployments: [deployment({ name: 'chat', labels: { [ID]: 'chat' } })],
    });
    let tell: ClusterListener = () => {};
    const logger = mockServices.logger.mock();
    logger.child.mockReturnValue(logger);
    const views = startClusterViews({
      sources: [
        {
          id: 'x',
          source: {
            async watch(listener) {
              tell = listener;
              listener([
                {
                  name: 'tokyo',
                  fingerprint: '1',
                  connect: async () => openConnection({ server: server.url }),
                },
              ]);
            },
          },
        },
      ],
      logger,
      signal: new AbortController().signal,
    });
    const snapshots = new DefaultClusterSnapshots({ views, logger });
    const statuses = new DefaultServiceStatuses({
      views,
      freeBlocks: new SnapshotFreeBlocks(snapshots),
      measurements: noGpuMeasurements,
      clock: systemClock,
    });
    const summaries = new DefaultClusterSummaries({
      views,
      measurements: noGpuMeasurements,
    });

    // Apart, so that no variable of the test holds the view.
    const read = async () => {
      await eventually(() =>
        expect(
          statuses.of(component('chat', { [ID]: 'chat' })).clusters,
        ).toMatchObject([{ workloads: [{ name: 'chat' }] }]),
      );
      expect(summaries.list()).toHaveLength(1);
      const [view] = views.list();
      snapshots.of(view);
      const [chat] = view.store('deployments').all();
      return [new WeakRef(view), new WeakRef(chat)];
    };
    const held = await read();
    // It touches what keeps no answer of this cluster, and is not read again.
    statuses.of(component('other', { [ID]: 'other' }));
    const other = deployment({
      ...{ name: 'other', resourceVersion: '2000' },
      labels: { [ID]: 'other' },
    });
    await eventually(() => expect(server.watching('deployments')).toBe(1));
    server.send('deployments', { type: 'ADDED', object: other });
    await eventually(() =>
      expect(views.list()[0].store('deployments').size).toBe(2),
    );

    tell([]);
    expect(views.list()).toEqual([]);
    await eventually(() => {
      collect();
      expect(held.map(ref => ref.deref())).toEqual([undefined, undefined]);
    });
    expect(statuses.of(component('chat', { [ID]: 'chat' })).clusters).toEqual(
      [],
    );
    await views.stop();
    await server.stop();
  });
});
