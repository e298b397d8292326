import type {
  ListedService,
  ServiceListQuery,
} from '@berth/backstage-plugin-berth-common';
import { cursorAfter, readCursor } from './cursor';
import { listServices } from './listServices';

function service(
  name: string,
  options: Partial<ListedService> = {},
): ListedService {
  return {
    entityRef: `component:default/${name}`,
    title: name,
    owner: 'group:default/team-llm',
    tone: 'good',
    headline: { code: 'healthy', params: { clusters: 1 } },
    problemCount: 0,
    clusters: [],
    gpus: [],
    ...options,
  };
}

function cluster(name: string): ListedService['clusters'][number] {
  return { name, tone: 'good', freshness: { status: 'live' } };
}

function gpu(model: string | undefined): ListedService['gpus'][number] {
  return {
    vendor: 'nvidia',
    resource: 'nvidia.com/gpu',
    unit: { kind: 'gpu' },
    model,
    requested: 1,
    bound: 1,
  };
}

const services = [
  service('api', { tone: 'good', clusters: [cluster('tokyo')] }),
  service('chat', {
    title: 'Chat gateway',
    tone: 'bad',
    clusters: [cluster('tokyo'), cluster('osaka')],
    gpus: [gpu('H100'), gpu('H100')],
    pods: { available: 6, desired: 8, pending: 2 },
    applications: { synced: 0, outOfSync: 1, unknown: 0 },
  }),
  service('embed', {
    tone: 'look',
    owner: 'group:default/team-search',
    system: 'system:default/search',
    clusters: [cluster('osaka')],
    gpus: [gpu(undefined)],
    applications: { synced: 1, outOfSync: 1, unknown: 0 },
  }),
  service('zoo', {
    tone: 'unknown',
    pods: { available: 0, desired: 1, pending: 1 },
  }),
];

function list(query: Omit<ServiceListQuery, 'scope'> = {}) {
  const { cursor, ...rest } = query;
  return listServices(services, {
    ...rest,
    after: cursor === undefined ? undefined : readCursor(cursor),
  });
}

const titles = (items: readonly ListedService[]) =>
  items.map(({ title }) => title);

describe('listServices', () => {
  it('lists trouble first, and by title among equals', () => {
    const equals = ['b', 'B', 'a'].map(name => service(name));
    expect(titles(listServices(equals, {}).items)).toEqual(['B', 'a', 'b']);
    expect(titles(list().items)).toEqual([
      'Chat gateway',
      'embed',
      'zoo',
      'api',
    ]);
  });

  it.each<[string, Omit<ServiceListQuery, 'scope'>, string[]]>([
    ['owner', { owner: 'group:default/team-search' }, ['embed']],
    ['system', { system: 'system:default/search' }, ['embed']],
    ['cluster', { cluster: 'osaka' }, ['Chat gateway', 'embed']],
    ['tone', { tone: 'good' }, ['api']],
    ['GPU model', { gpu: 'H100' }, ['Chat gateway']],
    ['a GPU model that nobody knows', { gpu: 'unknown' }, ['embed']],
    ['out of sync', { sync: 'outOfSync' }, ['Chat gateway', 'embed']],
    ['pending', { pods: 'pending' }, ['Chat gateway', 'zoo']],
    [
      'out of sync and pending',
      { sync: 'outOfSync', pods: 'pending' },
      ['Chat gateway'],
    ],
    [
      'all filters together',
      { cluster: 'osaka', tone: 'bad' },
      ['Chat gateway'],
    ],
    ['a value that nothing has', { cluster: 'mars' }, []],
    ['words in any case and order', { text: 'GATEWAY chat' }, ['Chat gateway']],
    ['the name behind a title', { text: 'default/chat' }, ['Chat gateway']],
    ['the owner', { text: 'team-search' }, ['embed']],
  ])('filters by %s', (_, query, expected) => {
    const { items, total, inScope } = list(query);
    expect(titles(items)).toEqual(expected);
    expect({ total, inScope }).toEqual({ total: expected.length, inScope: 4 });
  });

  it('counts each value of a filter beside the other filters, and not beside itself', () => {
    const { facets, tones } = list({ cluster: 'osaka', tone: 'bad' });
    expect(facets.cluster).toEqual([
      { value: 'osaka', count: 1 },
      { value: 'tokyo', count: 1 },
    ]);
    expect(facets.tone).toEqual([
      { value: 'bad', count: 1 },
      { value: 'look', count: 1 },
    ]);
    expect(tones).toEqual({ bad: 1, look: 1, unknown: 0, good: 0 });
    expect(facets.gpu).toEqual([{ value: 'H100', count: 1 }]);
  });

  it('counts what is out of sync beside what is pending, and the other way round', () => {
    const outOfSync = (count: number) => [{ value: 'outOfSync', count }];
    const pending = (count: number) => [{ value: 'pending', count }];
    expect(list().facets).toMatchObject({
      sync: outOfSync(2),
      pods: pending(2),
    });
    expect(list({ sync: 'outOfSync' }).facets).toMatchObject({
      sync: outOfSync(2),
      pods: pending(1),
    });
    expect(list({ sync: 'outOfSync', pods: 'pending' }).facets).toMatchObject({
      sync: outOfSync(1),
      pods: pending(1),
    });
  });

  it('gives at most a hundred values of a filter, the most frequent', () => {
    const many = Array.from({ length: 150 }, (_, at) =>
      service(`s${at}`, { owner: `group:default/g${Math.max(at, 20)}` }),
    );
    const { owner } = listServices(many, {}).facets;
    expect(owner).toHaveLength(100);
    expect(owner[0]).toEqual({ value: 'group:default/g20', count: 21 });
  });

  it('lists every service once over its pages', () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = list({ limit: 3, cursor });
      seen.push(...titles(page.items));
      cursor = page.next;
    } while (cursor);
    expect(seen).toEqual(['Chat gateway', 'embed', 'zoo', 'api']);
  });

  it('goes on behind a service that has moved or gone meanwhile', () => {
    const cursor = cursorAfter(services[1]);
    const others = services.filter(({ title }) => title !== 'Chat gateway');
    const page = listServices(others, { after: readCursor(cursor) });
    expect(titles(page.items)).toEqual(['embed', 'zoo', 'api']);
  });
});

describe('readCursor', () => {
  it.each([
    ['', 'nothing'],
    ['!!!', 'no base64'],
    [Buffer.from('[1').toString('base64url'), 'broken JSON'],
    [Buffer.from('{"length":3}').toString('base64url'), 'another shape'],
    [Buffer.from('["fine","a","b"]').toString('base64url'), 'no tone'],
    [Buffer.from('["bad",{},"b"]').toString('base64url'), 'no title'],
  ])('knows %j for none: %s', cursor => {
    expect(readCursor(cursor)).toBeUndefined();
  });
});
