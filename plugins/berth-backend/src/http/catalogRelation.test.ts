import type { Entity } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { component } from '../__fixtures__/entity';
import { eventually } from '../__fixtures__/eventually';
import { FakeApiServer } from '../__fixtures__/FakeApiServer';
import { deployment } from '../__fixtures__/kubernetesObjects';
import { realCatalog } from '../__testUtils__/realCatalog';
import { RealAuth } from '../__testUtils__/RealAuth';
import { startBerth } from '../__testUtils__/startBerth';

const ID = 'backstage.io/kubernetes-id';
const READER = 'user:default/reader';

function dependent(name: string, dependsOn: string[]): Entity {
  const entity = component(name, { [ID]: 'chat' });
  return { ...entity, spec: { ...entity.spec, dependsOn } };
}

describe('kubernetes.serviceLocatorMethod of type catalogRelation', () => {
  const auth = new RealAuth();
  const servers: FakeApiServer[] = [];
  let berth: Awaited<ReturnType<typeof startBerth>>;

  beforeAll(async () => {
    for (let at = 0; at < 2; at++) {
      servers.push(
        await FakeApiServer.start('serves', {
          deployments: [deployment({ name: 'chat', labels: { [ID]: 'chat' } })],
        }),
      );
    }
    berth = await startBerth({
      clusters: { tokyo: servers[0].url, osaka: servers[1].url },
      catalog: realCatalog([
        dependent('placed', ['resource:tokyo', 'resource:database']),
        dependent('nowhere', ['resource:database']),
      ]),
      serviceLocator: 'catalogRelation',
      // Reads entities, and no clusters but those that the entity names.
      policy: {
        handle: async ({ permission }) => ({
          result: permission.name.startsWith('catalog.')
            ? AuthorizeResult.ALLOW
            : AuthorizeResult.DENY,
        }),
      },
      headerOf: user => auth.userHeader(user),
      features: auth.features,
    });
  });
  afterAll(async () => {
    await berth?.stop();
    await Promise.all(servers.map(server => server.stop()));
  });

  it('shows an entity where its relations in the catalog say, and says what is missing where they do not', async () => {
    await eventually(async () => {
      const statuses = await berth
        .clientOf(READER)
        .serviceStatuses([
          'component:default/placed',
          'component:default/nowhere',
        ]);
      expect(
        statuses.map(({ clusters, hint }) => ({
          clusters: clusters.map(({ cluster, workloads }) => [
            cluster.name,
            workloads.length,
          ]),
          hint: hint?.code,
        })),
      ).toEqual([
        { clusters: [['tokyo', 1]], hint: undefined },
        { clusters: [], hint: 'clusterRelationMissing' },
      ]);
    });
  });
});
