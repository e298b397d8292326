import type { JsonObject } from '@backstage/types';
import { component } from './__fixtures__/entity';
import { eventually } from './__fixtures__/eventually';
import { FakeApiServer } from './__fixtures__/FakeApiServer';
import { deployment } from './__fixtures__/kubernetesObjects';
import { OPERATOR, startBerth } from './__testUtils__/startBerth';

const ID = 'backstage.io/kubernetes-id';

describe('a configuration that changes while Berth runs', () => {
  let servers: FakeApiServer[];
  let berth: Awaited<ReturnType<typeof startBerth>>;

  const written = (
    names: string[],
    sources: JsonObject[] = [{ type: 'kubernetes' }],
  ): JsonObject => ({
    berth: { sources },
    kubernetes: {
      clusterLocatorMethods: [
        {
          type: 'config',
          clusters: names.map((name, index) => ({
            name,
            url: servers[index].url,
            authProvider: 'serviceAccount',
            serviceAccountToken: 't',
          })),
        },
      ],
    },
  });
  const clustersOf = async () => {
    const client = berth.clientOf(OPERATOR);
    const [status] = await client.serviceStatuses(['component:default/chat']);
    return status.clusters
      .filter(({ workloads }) => workloads.length > 0)
      .map(({ cluster }) => cluster.name);
  };

  beforeAll(async () => {
    servers = await Promise.all(
      [0, 1].map(() =>
        FakeApiServer.start('serves', {
          deployments: [deployment({ name: 'chat', labels: { [ID]: 'chat' } })],
        }),
      ),
    );
    berth = await startBerth({
      entities: [component('chat', { [ID]: 'chat' })],
      config: written(['tokyo', 'osaka']),
    });
  });
  afterAll(async () => {
    await berth?.stop();
    await Promise.all(servers.map(server => server.stop()));
  });

  it('adds clusters, and takes them from the very next answer', async () => {
    await eventually(async () =>
      expect(await clustersOf()).toEqual(['tokyo', 'osaka']),
    );
    berth.configure(written(['tokyo']));
    expect(await clustersOf()).toEqual(['tokyo']);

    berth.configure(written(['tokyo', 'osaka']));
    await eventually(async () =>
      expect(await clustersOf()).toEqual(['tokyo', 'osaka']),
    );
  });

  it('keeps its sources where they can no longer be read, and follows them when they can', async () => {
    berth.configure(written(['tokyo'], [{ type: 'nonsense' }]));
    expect(await clustersOf()).toEqual(['tokyo']);
    berth.configure(written(['tokyo'], []));
    expect(await clustersOf()).toEqual([]);
    berth.configure(written(['tokyo']));
    await eventually(async () => expect(await clustersOf()).toEqual(['tokyo']));
  });
});
