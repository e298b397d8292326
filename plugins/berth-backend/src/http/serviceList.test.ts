import { mockServices } from '@backstage/backend-test-utils';
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
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import type { ListedService } from '@berth/backstage-plugin-berth-common';
import { component } from '../__fixtures__/entity';
import { eventually } from '../__fixtures__/eventually';
import { FakeApiServer } from '../__fixtures__/FakeApiServer';
import { deployment } from '../__fixtures__/kubernetesObjects';
import { realCatalog } from '../__testUtils__/realCatalog';
import { recordingAuditor } from '../__testUtils__/recordingAuditor';
import { RealAuth } from '../__testUtils__/RealAuth';
import { startBerth } from '../__testUtils__/startBerth';

const ID = 'backstage.io/kubernetes-id';
const SOMEBODY = 'user:default/somebody';

function owned(name: string, owner: string, isService = true): Entity {
  return component(name, isService ? { [ID]: name } : {}, owner);
}

const entities = [
  owned('chat', SOMEBODY),
  owned('mine', 'group:default/team-llm'),
  owned('library', 'group:default/team-llm', false),
  owned('theirs', 'group:default/team-search'),
  owned('hidden', 'group:default/team-hidden'),
];

/** Hides what team-hidden owns. */
const policy: PermissionPolicy = {
  async handle({ permission }) {
    return isPermission(permission, catalogEntityReadPermission)
      ? createCatalogConditionalDecision(permission, {
          not: catalogConditions.isEntityOwner({
            claims: ['group:default/team-hidden'],
          }),
        })
      : { result: AuthorizeResult.ALLOW };
  },
};

describe('GET /v1/services', () => {
  const auth = new RealAuth();
  const audited = jest.fn();
  let tokyo: FakeApiServer;
  let berth: Awaited<ReturnType<typeof startBerth>>;

  const ask = (query: string, authorization = auth.userHeader(SOMEBODY)) =>
    fetch(`${berth.baseUrl}/v1/services?${query}`, {
      headers: { authorization },
    });

  beforeAll(async () => {
    tokyo = await FakeApiServer.start('serves', {
      deployments: entities.map(({ metadata: { name } }) =>
        deployment({ name, labels: { [ID]: name } }),
      ),
    });
    berth = await startBerth({
      clusters: { tokyo: tokyo.url },
      catalog: realCatalog(entities),
      policy,
      headerOf: user => auth.userHeader(user),
      features: [
        ...auth.features,
        recordingAuditor(audited),
        mockServices.userInfo.mock({
          getUserInfo: async () => ({
            userEntityRef: SOMEBODY,
            ownershipEntityRefs: [SOMEBODY, 'group:default/team-llm'],
          }),
        }).factory,
      ],
    });
    await eventually(async () => {
      const { items } = await (await ask('scope=all')).json();
      const read = items.filter((item: ListedService) => item.pods);
      if (read.length < 3) throw new Error('Not all is read yet');
    });
  });

  afterAll(async () => {
    await berth?.stop();
    await tokyo?.stop();
  });

  async function get(query: string) {
    const response = await ask(query);
    expect(response.status).toBe(200);
    return response.json();
  }

  const namesOf = (list: { items: Array<{ title: string }> }) =>
    list.items.map(({ title }) => title);

  it('lists what a user owns, by themselves and by a group, and that runs somewhere', async () => {
    const list = await get('scope=owned');
    expect(namesOf(list)).toEqual(['chat', 'mine']);
    expect(list).toMatchObject({
      inScope: 2,
      facets: {
        owner: [
          { value: 'group:default/team-llm', count: 1 },
          { value: SOMEBODY, count: 1 },
        ],
        cluster: [{ value: 'tokyo', count: 2 }],
      },
    });
  });

  it('neither lists nor counts what the catalog hides from the reader', async () => {
    const list = await get('scope=all');
    expect(namesOf(list)).toEqual(['chat', 'mine', 'theirs']);
    expect(JSON.stringify(list)).not.toContain('hidden');
    const named = await get(
      'scope=named&refs=component:default/hidden&refs=component:default/theirs&refs=component:default/library',
    );
    expect(namesOf(named)).toEqual(['theirs']);
    expect(named.inScope).toBe(1);
  });

  it('pages with cursors and filters', async () => {
    const first = await get('scope=all&limit=2');
    const second = await get(`scope=all&limit=2&cursor=${first.next}`);
    expect([...namesOf(first), ...namesOf(second)]).toEqual([
      'chat',
      'mine',
      'theirs',
    ]);
    expect(second.next).toBeUndefined();
    expect(
      namesOf(await get('scope=all&owner=group:default/team-search')),
    ).toEqual(['theirs']);
  });

  it('answers the typed client, and 304 where nothing has changed', async () => {
    const client = berth.clientOf(SOMEBODY);
    const query = {
      scope: 'named',
      refs: ['component:default/theirs', 'component:default/mine'],
      limit: 1,
    } as const;
    const answer = await client.services(query);
    expect(answer).toMatchObject({
      status: 'changed',
      value: { items: [{ title: 'mine' }], total: 2 },
    });
    expect(await client.services(query, { etag: answer.etag })).toMatchObject({
      status: 'unchanged',
    });
  });

  it('writes every read into the audit log', async () => {
    audited.mockClear();
    await get('scope=owned');
    await get('scope=all&limit=1');
    expect(audited.mock.calls).toEqual([
      ['service-list-fetch', { queryType: 'owned' }, 'succeeded'],
      ['service-list-fetch', { queryType: 'all' }, 'succeeded'],
    ]);
  });

  it('is empty where none is named', async () => {
    expect(await get('scope=named')).toMatchObject({ items: [], inScope: 0 });
  });

  it.each([
    ['', 'scope'],
    ['scope=theirs', 'scope'],
    ['scope=all&tone=splendid', 'tone'],
    ['scope=all&limit=0', 'limit'],
    ['scope=all&limit=1000', 'limit'],
    ['scope=all&cursor=x', 'cursor'],
    ['scope=named&refs=no%20reference', 'refs'],
    ['scope=all&unknown=1', 'unknown'],
  ])('refuses %j and names %s', async (query, field) => {
    const response = await ask(query);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(field);
  });

  it('answers a plugin, who owns nothing', async () => {
    const header = await auth.pluginHeader();
    expect((await ask('scope=all', header)).status).toBe(200);
    expect((await ask('scope=owned', header)).status).toBe(400);
  });

  it('does not answer without credentials', async () => {
    expect((await ask('scope=all', '')).status).toBe(401);
  });
});
