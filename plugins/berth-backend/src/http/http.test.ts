import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import {
  SignalPayload,
  signalsServiceRef,
} from '@backstage/plugin-signals-node';
import type { JsonObject } from '@backstage/types';
import { Snapshot } from '@berth/backstage-plugin-berth-scheduler';
import { component } from '../__fixtures__/entity';
import { eventually } from '../__fixtures__/eventually';
import { FakeApiServer } from '../__fixtures__/FakeApiServer';
import { deployment, node, pod } from '../__fixtures__/kubernetesObjects';
import { DEVELOPER, OPERATOR, startBerth } from '../__testUtils__/startBerth';

const ID = 'backstage.io/kubernetes-id';
const chat = deployment({ name: 'chat', labels: { [ID]: 'chat' } });

describe('the HTTP API', () => {
  const published = jest.fn(async (_: SignalPayload) => {});
  let tokyo: FakeApiServer;
  let berth: Awaited<ReturnType<typeof startBerth>>;

  beforeAll(async () => {
    tokyo = await FakeApiServer.start('serves', {
      deployments: [chat],
      pods: [
        pod(
          { name: 'secret-a', namespace: 'secret' },
          {
            spec: {
              nodeName: 'node-1',
              containers: [
                {
                  name: 'main',
                  resources: { requests: { 'nvidia.com/gpu': '3' } },
                },
              ],
            },
          },
        ),
      ],
      nodes: [
        node('node-1', {
          allocatable: { 'nvidia.com/gpu': '8' },
          labels: { 'nvidia.com/gpu.product': 'NVIDIA-H100-80GB-HBM3' },
        }),
      ],
    });
    berth = await startBerth({
      clusters: { tokyo: tokyo.url },
      entities: [
        component('chat', { [ID]: 'chat' }),
        component('hidden', { [ID]: 'chat' }),
        component('lost', {
          [ID]: 'chat',
          'backstage.io/kubernetes-cluster': 'tokio',
        }),
      ],
      hidden: ['component:default/hidden'],
      features: [
        createServiceFactory({
          service: signalsServiceRef,
          deps: {},
          factory: () => ({ publish: published }),
        }),
      ],
    });
    await eventually(() => allOfItIsRead(berth));
  }, 60_000);

  afterAll(async () => {
    await berth?.stop();
    await tokyo?.stop();
  });

  function request(
    path: string,
    init: RequestInit = {},
    authorization: string | undefined = mockCredentials.user.header(DEVELOPER),
  ) {
    return fetch(`${berth.baseUrl}${path}`, {
      ...init,
      headers: {
        ...init.headers,
        ...(authorization && { authorization }),
      },
    });
  }

  /** The revision of the last signal; there is one once anything was read. */
  async function signalled(): Promise<string> {
    return eventually(() => {
      const message = published.mock.lastCall?.[0].message;
      if (!message) throw new Error('Nothing was signalled yet');
      return String((message as JsonObject).revision);
    });
  }

  const CHAT_PATH = '/v1/entities/component/default/chat/status';

  describe('GET /v1/entities/{kind}/{namespace}/{name}/status', () => {
    it('answers privately, with a strong ETag that pages of other origins can read', async () => {
      const response = await request(CHAT_PATH);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(
        'application/json; charset=utf-8',
      );
      expect(response.headers.get('cache-control')).toBe('private, no-cache');
      expect(response.headers.get('vary')).toContain('Authorization');
      expect(response.headers.get('access-control-expose-headers')).toBe(
        'ETag, Date',
      );
      const status = await response.json();
      expect(response.headers.get('etag')).toBe(`"${status.revision}"`);
    });

    it('answers 304 without a body to the ETag that it gave', async () => {
      const first = await request(CHAT_PATH);
      const second = await request(CHAT_PATH, {
        headers: { 'if-none-match': first.headers.get('etag')! },
      });
      expect(second.status).toBe(304);
      expect(await second.text()).toBe('');
      expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
    });

    it('knows its ETag in a list, and weakened by a proxy on the way', async () => {
      const etag = (await request(CHAT_PATH)).headers.get('etag');
      for (const header of [`"other", ${etag}`, `W/${etag}`]) {
        const response = await request(CHAT_PATH, {
          headers: { 'if-none-match': header },
        });
        expect(response.status).toBe(304);
      }
    });

    it('answers in full to another ETag', async () => {
      const response = await request(CHAT_PATH, {
        headers: { 'if-none-match': '"other"' },
      });
      expect(response.status).toBe(200);
    });

    it('answers 409 to who was told of a later state than it holds, and tells when to ask again (fault 31)', async () => {
      const [life] = (await signalled()).split('-');
      const ahead = await request(`${CHAT_PATH}?minRev=${life}-999999999`);
      expect(ahead.status).toBe(409);
      expect(ahead.headers.get('retry-after')).toBe('1');
      expect(await ahead.json()).toMatchObject({
        error: { name: 'ConflictError' },
      });
      for (const minRev of [await signalled(), 'other-999999999']) {
        const response = await request(`${CHAT_PATH}?minRev=${minRev}`);
        expect(response.status).toBe(200);
      }
    });

    it('takes the reference in any case', async () => {
      const response = await request(
        '/v1/entities/Component/Default/CHAT/status',
      );
      expect(await response.json()).toMatchObject({
        entityRef: 'component:default/chat',
      });
    });

    it.each([['none'], ['hidden']])(
      'answers alike for an entity that does not exist and one that is hidden: %s',
      async name => {
        const response = await request(
          `/v1/entities/component/default/${name}/status`,
        );
        expect(response.status).toBe(404);
        expect(await response.json()).toMatchObject({
          error: {
            name: 'NotFoundError',
            message: `No entity component:default/${name} that you may see`,
          },
        });
      },
    );

    it('shows a hidden entity to who may see it', async () => {
      const response = await request(
        '/v1/entities/component/default/hidden/status',
        {},
        mockCredentials.user.header(OPERATOR),
      );
      expect(response.status).toBe(200);
    });

    it('names other clusters only to readers of clusters, and gives each an ETag of their own', async () => {
      const path = '/v1/entities/component/default/lost/status';
      const [developer, operator] = await Promise.all(
        [DEVELOPER, OPERATOR].map(user =>
          request(path, {}, mockCredentials.user.header(user)),
        ),
      );
      expect(await developer.json()).toMatchObject({
        hint: { code: 'clusterUnknown', cluster: 'tokio', known: [] },
      });
      expect(await operator.json()).toMatchObject({
        hint: { code: 'clusterUnknown', cluster: 'tokio', known: ['tokyo'] },
      });
      expect(developer.headers.get('etag')).not.toBe(
        operator.headers.get('etag'),
      );
    });

    it.each([
      ['/v1/entities/component/default/%20/status', 400],
      ['/v1/entities/component/default/a:b/status', 400],
      [`/v1/entities/component/default/${'a'.repeat(64)}/status`, 400],
      ['/v1/entities/component/default/%E0%A4%A/status', 400],
      ['/v1/entities/component/default/..%2F..%2Fclusters/status', 400],
      ['/v1/entities/component/default/chat/status?unknown=1', 400],
      ['/v1/entities/component/default/chat', 404],
    ])('refuses %s with %i', async (path, status) => {
      const response = await request(path);
      expect(response.status).toBe(status);
    });
  });

  describe('POST /v1/statuses', () => {
    function post(body: unknown, contentType = 'application/json') {
      return request('/v1/statuses', {
        method: 'POST',
        headers: { 'content-type': contentType },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
    }

    it('leaves out what the reader may not see, and keeps the order', async () => {
      const statuses = await berth
        .clientOf(DEVELOPER)
        .serviceStatuses([
          'component:default/lost',
          'component:default/hidden',
          'component:default/none',
          'Component:default/Chat',
          'component:default/chat',
        ]);
      expect(statuses.map(({ entityRef }) => entityRef)).toEqual([
        'component:default/lost',
        'component:default/chat',
      ]);
    });

    it.each([['a:b:c'], ['chat'], ['component:default/'], ['component:a/b c']])(
      'names the reference that is none: %s',
      async reference => {
        const response = await post({
          entityRefs: ['component:default/chat', reference],
        });
        expect(response.status).toBe(400);
        expect(await response.json()).toMatchObject({
          error: {
            name: 'InputError',
            field: 'entityRefs[1]',
            message: expect.stringContaining(JSON.stringify(reference)),
          },
        });
      },
    );

    it.each([
      ['no references', {}, /entityRefs/],
      ['a reference that is no text', { entityRefs: [1] }, /string/],
      [
        'too many references',
        { entityRefs: Array(101).fill('component:default/chat') },
        /100/,
      ],
      ['an unknown field', { entityRefs: [], more: 1 }, /additional/],
      ['broken JSON', '{"entityRefs":', /JSON/],
    ])('refuses %s', async (_, body, message) => {
      const response = await post(body);
      expect(response.status).toBe(400);
      expect((await response.json()).error.message).toMatch(message);
    });

    it('refuses a body of more than 64 kB', async () => {
      const response = await post({ entityRefs: ['a'.repeat(70_000)] });
      expect(response.status).toBe(413);
      expect(await response.json()).toMatchObject({
        error: { message: 'request entity too large' },
      });
    });

    it.each([['text/plain'], ['application/x-www-form-urlencoded']])(
      'refuses a body of type %s',
      async contentType => {
        const response = await post('{"entityRefs":[]}', contentType);
        expect(response.status).toBe(415);
        expect(await response.json()).toMatchObject({
          error: { name: 'UnsupportedMediaTypeError' },
        });
      },
    );
  });

  describe('GET /v1/clusters', () => {
    it('counts GPUs by model', async () => {
      expect(await berth.clientOf(OPERATOR).clusters()).toMatchObject([
        {
          name: 'tokyo',
          freshness: { status: 'live' },
          nodes: 1,
          gpus: [
            {
              resource: 'nvidia.com/gpu',
              model: 'H100',
              allocatable: 8,
              allocated: 3,
            },
          ],
        },
      ]);
    });

    it('tells nobody where the API servers are', async () => {
      const response = await request(
        '/v1/clusters',
        {},
        mockCredentials.user.header(OPERATOR),
      );
      expect(await response.text()).not.toContain(new URL(tokyo.url).port);
    });
  });

  describe('GET /v1/clusters/{name}/snapshot', () => {
    it('gives the scheduling core what it needs, and no pods', async () => {
      const client = berth.clientOf(OPERATOR);
      const answer = await client.clusterSnapshot('tokyo');
      if (answer.status !== 'changed') {
        throw new Error('The first answer is always a change');
      }
      const [only] = Snapshot.decode(answer.value).nodes;
      expect(only.requested('nvidia.com/gpu')).toBe(3);
      expect(Buffer.from(answer.value).includes('secret')).toBe(false);

      await expect(
        client.clusterSnapshot('tokyo', { etag: answer.etag }),
      ).resolves.toEqual({ status: 'unchanged', etag: answer.etag });
    });

    it('leaves out the pods of one workload', async () => {
      const client = berth.clientOf(OPERATOR);
      const used = async (without: string) => {
        const answer = await client.clusterSnapshot('tokyo', { without });
        if (answer.status !== 'changed') {
          throw new Error('An answer without an ETag is always a change');
        }
        const [only] = Snapshot.decode(answer.value).nodes;
        return only.requested('nvidia.com/gpu');
      };
      expect(await used('pod-secret-secret-a')).toBe(0);
      expect(await used('another')).toBe(3);
    });

    it.each([
      ['nothing', ''],
      ['other characters', 'a/b'],
      ['too long a text', 'a'.repeat(65)],
      ['two of them', 'a&without=b'],
    ])('refuses %s as the uid to leave out', async (_, without) => {
      const response = await request(
        `/v1/clusters/tokyo/snapshot?without=${without}`,
        {},
        mockCredentials.user.header(OPERATOR),
      );
      expect(response.status).toBe(400);
      expect((await response.json()).error.message).toContain('without');
    });

    it('knows no other cluster', async () => {
      await expect(
        berth.clientOf(OPERATOR).clusterSnapshot('osaka'),
      ).rejects.toMatchObject({ cause: { name: 'NotFoundError' } });
    });
  });

  describe.each([
    ['/v1/clusters'],
    ['/v1/clusters/tokyo/snapshot'],
    ['/v1/clusters/none/snapshot'],
  ])('without berth.clusters.read, %s', path => {
    it('is refused, whether it exists or not', async () => {
      const response = await request(path);
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({
        error: {
          name: 'NotAllowedError',
          message: 'This needs the permission berth.clusters.read',
        },
      });
    });
  });

  it.each([
    ['GET', CHAT_PATH],
    ['POST', '/v1/statuses'],
    ['GET', '/v1/clusters'],
    ['GET', '/v1/clusters/tokyo/snapshot'],
  ])('refuses %s %s without credentials', async (method, path) => {
    for (const authorization of [
      mockCredentials.none.header(),
      mockCredentials.user.invalidHeader(),
    ]) {
      const response = await request(path, { method }, authorization);
      expect(response.status).toBe(401);
    }
  });

  it('answers another plugin on behalf of a user with what that user may see', async () => {
    const onBehalf = (user: string) =>
      mockCredentials.service.header({
        onBehalfOf: mockCredentials.user(user),
        targetPluginId: 'berth',
      });
    const statuses = await Promise.all(
      [DEVELOPER, OPERATOR].map(async user => {
        const { status } = await request('/v1/clusters', {}, onBehalf(user));
        return status;
      }),
    );
    expect(statuses).toEqual([403, 200]);
  });

  it('serves its specification', async () => {
    const response = await request('/openapi.json');
    expect(await response.json()).toMatchObject({
      paths: { '/api/berth/v1/statuses': {} },
    });
  });
});

async function allOfItIsRead(
  berth: Awaited<ReturnType<typeof startBerth>>,
): Promise<void> {
  const [cluster] = await berth.clientOf(OPERATOR).clusters();
  const { argo, ...others } = cluster.capabilities;
  const isRead =
    argo.status === 'notInstalled' &&
    Object.values(others).every(({ status }) => status === 'live') &&
    cluster.kubernetesVersion === 'v1.37.1';
  if (!isRead) {
    throw new Error(`Not all is read yet: ${JSON.stringify(cluster)}`);
  }
  // The kinds that not every cluster serves come after those.
  const [status] = await berth
    .clientOf(OPERATOR)
    .serviceStatuses(['component:default/chat']);
  const loading = status.clusters.flatMap(one => one.kindTroubles ?? []);
  if (loading.length > 0) {
    throw new Error(`Not every kind is read yet: ${JSON.stringify(loading)}`);
  }
}
