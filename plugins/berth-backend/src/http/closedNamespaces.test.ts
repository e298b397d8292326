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

function owned(name: string, owner: string): Entity {
  return component(name, { [ID]: 'chat' }, owner);
}

describe('berth.namespaces', () => {
  const auth = new RealAuth();
  let tokyo: FakeApiServer;
  let berth: Awaited<ReturnType<typeof startBerth>>;

  beforeAll(async () => {
    tokyo = await FakeApiServer.start('serves', {
      deployments: ['pay', 'web'].map(namespace =>
        deployment({ name: 'chat', namespace, labels: { [ID]: 'chat' } }),
      ),
    });
    berth = await startBerth({
      clusters: { tokyo: tokyo.url },
      catalog: realCatalog([
        owned('theirs', 'team-pay'),
        owned('mine', 'team-web'),
      ]),
      policy: { handle: async () => ({ result: AuthorizeResult.ALLOW }) },
      namespaces: { rules: [{ match: ['pay'], owners: ['team-pay'] }] },
      headerOf: user => auth.userHeader(user),
      features: auth.features,
    });
  });
  afterAll(async () => {
    await berth?.stop();
    await tokyo?.stop();
  });

  it('counts by the owner that the catalog knows', async () => {
    await eventually(async () => {
      const statuses = await berth
        .clientOf(READER)
        .serviceStatuses([
          'component:default/theirs',
          'component:default/mine',
        ]);
      expect(
        statuses.map(({ clusters }) =>
          clusters.flatMap(({ workloads }) =>
            workloads.map(({ namespace }) => namespace).sort(),
          ),
        ),
      ).toEqual([['pay', 'web'], ['web']]);
    });
  });
});
