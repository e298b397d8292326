import type { Entity } from '@backstage/catalog-model';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  isPermission,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  BerthApi,
  berthClustersReadPermission,
} from '@berth/backstage-plugin-berth-common';
import { component } from '../__fixtures__/entity';
import { eventually } from '../__fixtures__/eventually';
import { FakeApiServer } from '../__fixtures__/FakeApiServer';
import { realCatalog } from '../__testUtils__/realCatalog';
import { recordingAuditor } from '../__testUtils__/recordingAuditor';
import { RealAuth } from '../__testUtils__/RealAuth';
import { OPERATOR, startBerth } from '../__testUtils__/startBerth';
import { valueOf } from '../__testUtils__/valueOf';
import {
  berthClusterConditions,
  createBerthClusterConditionalDecision,
} from '..';
import { gpuNode, workload } from '../fleet/__testUtils__/gpuCluster';

const ID = 'backstage.io/kubernetes-id';
const PLATFORM = 'user:default/platform';
const DEVELOPER = 'user:default/developer';

function owned(name: string, owner: string): Entity {
  return component(name, { [ID]: name }, owner);
}

/** The operator sees all, the platform team not what team-hidden owns nor osaka, developers no cluster. */
const policy: PermissionPolicy = {
  async handle({ permission }, user?: PolicyQueryUser) {
    const name = user?.info.userEntityRef;
    if (name === OPERATOR) return { result: AuthorizeResult.ALLOW };
    if (isPermission(permission, catalogEntityReadPermission)) {
      return createCatalogConditionalDecision(permission, {
        not: catalogConditions.isEntityOwner({
          claims: ['group:default/team-hidden'],
        }),
      });
    }
    if (!isPermission(permission, berthClustersReadPermission)) {
      return { result: AuthorizeResult.ALLOW };
    }
    return name === PLATFORM
      ? createBerthClusterConditionalDecision(
          permission,
          berthClusterConditions.isClusterNamed({ names: ['tokyo'] }),
        )
      : { result: AuthorizeResult.DENY };
  },
};

describe('the fleet over HTTP', () => {
  const auth = new RealAuth();
  const audited = jest.fn();
  let servers: FakeApiServer[];
  let berth: Awaited<ReturnType<typeof startBerth>>;

  beforeAll(async () => {
    const chat = workload('chat', { gpus: 2, on: ['a', undefined] });
    const secret = workload('secret', {
      ...{ gpus: 4, on: ['a', undefined], namespace: 'vault' },
    });
    const labelled = [chat, secret].map(({ owner }) => ({
      ...owner,
      metadata: { ...owner.metadata, labels: { [ID]: owner.metadata.name } },
    }));
    servers = await Promise.all(
      ['a', 'b'].map(node =>
        FakeApiServer.start('serves', {
          nodes: [gpuNode(node)],
          ...(node === 'a' && {
            deployments: labelled,
            replicasets: [chat.set, secret.set],
            pods: [...chat.pods, ...secret.pods],
          }),
        }),
      ),
    );
    berth = await startBerth({
      clusters: { tokyo: servers[0].url, osaka: servers[1].url },
      catalog: realCatalog([
        owned('chat', 'group:default/team-llm'),
        owned('secret', 'group:default/team-hidden'),
      ]),
      policy,
      headerOf: user => auth.userHeader(user),
      features: [...auth.features, recordingAuditor(audited)],
    });
    await eventually(async () => {
      const { clusters } = await valueOf(berth.clientOf(OPERATOR).fleet());
      const { holders } = await valueOf(
        berth.clientOf(OPERATOR).fleetHoldings(),
      );
      const isRead = clusters.every(
        ({ freshness, nodes }) => freshness.status === 'live' && nodes.total,
      );
      if (clusters.length < 2 || !isRead || holders.length < 2) {
        throw new Error('Not all is read yet');
      }
    });
  });

  afterAll(async () => {
    await berth?.stop();
    await Promise.all((servers ?? []).map(server => server.stop()));
  });

  it('shows the clusters that a reader may see', async () => {
    const names = async (user: string) =>
      (await valueOf(berth.clientOf(user).fleet())).clusters.map(
        ({ name }) => name,
      );
    expect(await names(OPERATOR)).toEqual(['tokyo', 'osaka']);
    expect(await names(PLATFORM)).toEqual(['tokyo']);
  });

  it.each<[string, (api: BerthApi) => Promise<unknown>]>([
    ['clusters', api => api.fleet()],
    ['map', api => api.fleetMap({ cluster: 'tokyo' })],
    [
      'map of a cluster that is not there',
      api => api.fleetMap({ cluster: 'x' }),
    ],
    ['holdings', api => api.fleetHoldings()],
    ['queue', api => api.fleetQueue()],
  ])('refuses the %s to who may see no cluster', async (_, ask) => {
    await expect(ask(berth.clientOf(DEVELOPER))).rejects.toMatchObject({
      statusCode: 403,
    });
  });

  it('knows no cluster that a reader may not see', async () => {
    const ask = (cluster: string) =>
      berth.clientOf(PLATFORM).fleetMap({ cluster });
    await expect(ask('osaka')).rejects.toMatchObject({ statusCode: 404 });
    await expect(ask('mars')).rejects.toMatchObject({ statusCode: 404 });
  });

  it('names what a reader may see, and only counts the rest', async () => {
    const all = (user: string) =>
      Promise.all([
        valueOf(berth.clientOf(user).fleetMap({ cluster: 'tokyo' })),
        valueOf(berth.clientOf(user).fleetHoldings()),
        valueOf(berth.clientOf(user).fleetQueue()),
      ]);
    const [map, holdings, queue] = await all(PLATFORM);
    expect(map.holders).toEqual([
      {
        entityRef: 'component:default/chat',
        title: 'chat',
        owner: 'group:default/team-llm',
      },
    ]);
    expect(map.held.units.reduce((sum, units) => sum + units, 0)).toBe(6);
    expect(
      holdings.rows.reduce((sum, { allocated }) => sum + allocated, 0),
    ).toBe(6);
    expect(queue.waits.reduce((sum, { pods }) => sum + pods, 0)).toBe(2);
    expect(JSON.stringify([map, holdings, queue])).not.toMatch(/secret|vault/);

    const seen = JSON.stringify(await all(OPERATOR));
    expect(seen).toContain('component:default/secret');
    expect(seen).toContain('vault');
  });

  it('writes every read into the audit log, and what came of it', async () => {
    audited.mockClear();
    const client = berth.clientOf(PLATFORM);
    await client.fleet();
    await client.fleetMap({ cluster: 'tokyo' });
    await client.fleetHoldings();
    await client.fleetQueue();
    await expect(client.fleetMap({ cluster: 'osaka' })).rejects.toThrow();
    await expect(berth.clientOf(DEVELOPER).fleet()).rejects.toThrow();
    expect(audited.mock.calls).toEqual([
      ['fleet-fetch', { queryType: 'clusters' }, 'succeeded'],
      ['fleet-fetch', { queryType: 'gpus', cluster: 'tokyo' }, 'succeeded'],
      ['fleet-fetch', { queryType: 'holdings' }, 'succeeded'],
      ['fleet-fetch', { queryType: 'queue' }, 'succeeded'],
      ['fleet-fetch', { queryType: 'gpus', cluster: 'osaka' }, 'failed'],
      ['fleet-fetch', { queryType: 'clusters' }, 'failed'],
    ]);
  });

  it('sends nothing again that has not changed', async () => {
    const api = berth.clientOf(PLATFORM);
    const { etag } = await api.fleetMap({ cluster: 'tokyo' });
    expect(await api.fleetMap({ cluster: 'tokyo' }, { etag })).toEqual({
      status: 'unchanged',
      etag,
    });
    const other = await berth
      .clientOf(OPERATOR)
      .fleetMap({ cluster: 'tokyo' }, { etag });
    expect(other.status).toBe('changed');
  });

  it.each(['', 'cluster=', `cluster=tokyo&groupBy=${'x'.repeat(400)}`])(
    'refuses the query %j',
    async query => {
      const response = await fetch(`${berth.baseUrl}/v1/fleet/gpus?${query}`, {
        headers: { authorization: auth.userHeader(OPERATOR) },
      });
      expect(response.status).toBe(400);
    },
  );
});
