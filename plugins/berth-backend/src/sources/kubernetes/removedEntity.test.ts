import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { eventually } from '../../__fixtures__/eventually';
import { fillCluster } from '../../__fixtures__/fillCluster';
import { node } from '../../__fixtures__/kubernetesObjects';
import { ManualClock } from '../../clock/ManualClock';
import { startClusterViews } from '../../clusters';
import { KubernetesSource } from './KubernetesSource';
import { ServerStrategies } from './ServerStrategies';

const cluster = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name,
    annotations: {
      'kubernetes.io/api-server': `https://${name}.example`,
      'kubernetes.io/auth-provider': 'localKubectlProxy',
    },
  },
});

describe('a cluster whose entity is removed from the catalog', () => {
  const leaving = new AbortController();
  afterAll(() => leaving.abort());

  it('is gone, with all that was held of it, as soon as the catalog has been read', async () => {
    const clock = new ManualClock();
    const config = mockServices.rootConfig({
      data: { kubernetes: { clusterLocatorMethods: [{ type: 'catalog' }] } },
    });
    const logger = mockServices.logger.mock();
    logger.child.mockReturnValue(logger);
    const readings: Array<(entities: Entity[]) => void> = [];
    const views = startClusterViews({
      sources: [
        {
          id: 'kubernetes',
          source: new KubernetesSource({
            config,
            logger,
            strategies: new ServerStrategies({ config, logger }),
            readEntities: () => new Promise(resolve => readings.push(resolve)),
            clock,
          }),
        },
      ],
      // Clusters that nobody reaches: what is held of each is put there by hand.
      keepCluster: ({ target, store, signal }) =>
        new Promise(resolve => {
          fillCluster(store, { nodes: [node(`of-${target.name}`)] });
          signal.addEventListener('abort', () => resolve(), { once: true });
        }),
      logger,
      signal: leaving.signal,
    });
    const names = () => views.list().map(({ name }) => name);

    await eventually(() => expect(readings).toHaveLength(1));
    readings[0]([cluster('a'), cluster('b')]);
    await eventually(() => expect(names()).toEqual(['a', 'b']));
    const held = views.get('b')?.store('nodes');
    expect(held?.size).toBe(1);

    clock.advance(30_000);
    await eventually(() => expect(readings).toHaveLength(2));
    readings[1]([cluster('a')]);
    // No timer passes from the reading on.
    await new Promise(setImmediate);
    expect(names()).toEqual(['a']);
    expect(views.get('b')).toBeUndefined();
    expect(held?.size).toBe(0);
    await views.stop();
  });
});
