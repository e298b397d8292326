import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import { berthClustersReadPermission } from '@berth/backstage-plugin-berth-common';
import { component } from '../__fixtures__/entity';
import { eventually } from '../__fixtures__/eventually';
import { FakeApiServer } from '../__fixtures__/FakeApiServer';
import { deployment, node } from '../__fixtures__/kubernetesObjects';
import { recordingAuditor } from '../__testUtils__/recordingAuditor';
import { RealAuth } from '../__testUtils__/RealAuth';
import { startBerth } from '../__testUtils__/startBerth';
import {
  berthClusterConditions as conditions,
  createBerthClusterConditionalDecision,
} from '../index';

const ID = 'backstage.io/kubernetes-id';
const chat = deployment({ name: 'chat', labels: { [ID]: 'chat' } });

const ADMIN = 'user:default/admin';
const GUEST = 'user:development/guest';
const NOBODY = 'user:default/nobody';
const BY_LABEL = 'user:default/by-label';
const BY_NAME = 'user:default/by-name';
const BY_BOTH = 'user:default/by-both';

/** What a policy of an organisation may look like. */
const policy: PermissionPolicy = {
  async handle({ permission }, user) {
    if (permission.name !== berthClustersReadPermission.name) {
      return { result: AuthorizeResult.ALLOW };
    }
    const only = (condition: Parameters<typeof decide>[0]) => decide(condition);
    switch (user?.info.userEntityRef) {
      case ADMIN:
        return { result: AuthorizeResult.ALLOW };
      case BY_LABEL:
        return only(
          conditions.hasLabel({
            label: 'topology.example/environment',
            value: 'dev',
          }),
        );
      case BY_NAME:
        return only(conditions.isClusterNamed({ names: ['tokyo', 'nowhere'] }));
      case BY_BOTH:
        return only({
          anyOf: [
            conditions.isClusterNamed({ names: ['tokyo'] }),
            {
              not: conditions.hasLabel({
                label: 'topology.example/environment',
              }),
            },
          ],
        });
      default:
        return { result: AuthorizeResult.DENY };
    }
  },
};

function decide(
  condition: Parameters<typeof createBerthClusterConditionalDecision>[1],
) {
  return createBerthClusterConditionalDecision(
    berthClustersReadPermission,
    condition,
  );
}

describe('who reads what', () => {
  const servers: FakeApiServer[] = [];
  const auth = new RealAuth();
  const audited = jest.fn();
  let berth: Awaited<ReturnType<typeof startBerth>>;

  beforeAll(async () => {
    const clusters: Record<string, string> = {};
    for (const name of ['tokyo', 'osaka', 'kyoto']) {
      const server = await FakeApiServer.start('serves', {
        deployments: name === 'kyoto' ? [chat] : [],
        nodes: [node(`${name}-node`)],
      });
      servers.push(server);
      clusters[name] = server.url;
    }
    berth = await startBerth({
      clusters,
      clusterLabels: [
        { name: 'tokyo', labels: { 'topology.example/environment': 'prod' } },
        { name: 'osaka', labels: { 'topology.example/environment': 'dev' } },
      ],
      entities: [
        component('chat', { [ID]: 'chat' }),
        component('lost', { [ID]: 'lost' }),
        component('hidden', { [ID]: 'chat' }),
      ],
      hidden: ['component:default/hidden'],
      policy,
      headerOf: user => auth.userHeader(user),
      features: [...auth.features, recordingAuditor(audited)],
    });
    await eventually(async () => {
      const read = await berth.clientOf(ADMIN).clusters();
      const isRead = read.every(
        ({ nodes, capabilities: { workloads, pods } }) =>
          nodes === 1 && workloads.status === 'live' && pods.status === 'live',
      );
      if (!isRead) throw new Error('Not all is read yet');
    });
  });

  afterAll(async () => {
    await berth?.stop();
    await Promise.all(servers.map(server => server.stop()));
  });

  const get = (path: string, authorization: string) =>
    fetch(`${berth.baseUrl}${path}`, { headers: { authorization } });

  const clustersOf = async (user: string) =>
    (await berth.clientOf(user).clusters()).map(({ name }) => name);

  it.each([
    [
      'all, by a decision without conditions',
      ADMIN,
      ['tokyo', 'osaka', 'kyoto'],
    ],
    ['those with a label', BY_LABEL, ['osaka']],
    ['those of some names', BY_NAME, ['tokyo']],
    ['those of either condition', BY_BOTH, ['tokyo', 'kyoto']],
  ])('lists %s', async (_, user, names) => {
    expect(await clustersOf(user)).toEqual(names);
  });

  it.each([
    ['a guest', GUEST],
    ['a user whom the policy denies', NOBODY],
  ])('refuses clusters to %s', async (_, user) => {
    const header = auth.userHeader(user);
    expect((await get('/v1/clusters', header)).status).toBe(403);
    expect((await get('/v1/clusters/tokyo/snapshot', header)).status).toBe(403);
  });

  it('answers alike for a cluster that the policy hides and one that does not exist', async () => {
    const answer = async (name: string) => {
      const response = await get(
        `/v1/clusters/${name}/snapshot`,
        auth.userHeader(BY_NAME),
      );
      const { error } = await response.json();
      return [response.status, error.message.replace(name, 'x')];
    };
    expect(await answer('osaka')).toEqual(await answer('nowhere'));
    expect(
      (await get('/v1/clusters/tokyo/snapshot', auth.userHeader(BY_NAME)))
        .status,
    ).toBe(200);
  });

  it.each([
    [ADMIN, 3, ['tokyo', 'osaka', 'kyoto']],
    [BY_BOTH, 2, ['tokyo', 'kyoto']],
    [BY_LABEL, 1, ['osaka']],
    [GUEST, 0, []],
  ])(
    'counts and names for %s only clusters that the policy shows: %i',
    async (user, count, clusters) => {
      const answer = await berth
        .clientOf(user)
        .serviceStatus('component:default/lost');
      expect(answer).toMatchObject({
        value: {
          headline: { code: 'nothingFound', params: { clusters: count } },
          hint: { code: 'labelMissing', clusters },
        },
      });
    },
  );

  it('shows a service of its reader where it runs, whatever the policy says of the cluster', async () => {
    for (const user of [GUEST, BY_NAME, ADMIN]) {
      expect(
        await berth.clientOf(user).serviceStatus('component:default/chat'),
      ).toMatchObject({
        value: { clusters: [{ cluster: { name: 'kyoto' }, tone: 'good' }] },
      });
    }
  });

  it('answers alike for an entity that the policy hides and one that does not exist', async () => {
    const answers = await Promise.all(
      ['hidden', 'none'].map(async name => {
        const response = await get(
          `/v1/entities/component/default/${name}/status`,
          auth.userHeader(ADMIN),
        );
        const { error } = await response.json();
        return [response.status, error.message.replace(name, 'x')];
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0][0]).toBe(404);
    expect(
      await berth
        .clientOf(ADMIN)
        .serviceStatuses([
          'component:default/hidden',
          'component:default/none',
        ]),
    ).toEqual([]);
  });

  it('answers another plugin of its own accord, and on behalf of a user with what that user may read', async () => {
    const read = async (header: string) =>
      (await (await get('/v1/clusters', header)).json()).items;
    expect(await read(await auth.pluginHeader())).toHaveLength(3);
    expect(await read(await auth.onBehalfHeader(BY_LABEL))).toMatchObject([
      { name: 'osaka' },
    ]);
  });

  it('writes every read into the audit log, and what came of it', async () => {
    audited.mockClear();
    const chatRef = 'component:default/chat';
    const client = berth.clientOf(BY_NAME);
    await client.serviceStatus(chatRef);
    await client.serviceStatuses([chatRef]);
    await client.clusters();
    await client.clusterSnapshot('tokyo');
    await expect(client.clusterSnapshot('osaka')).rejects.toThrow();
    await expect(berth.clientOf(GUEST).clusters()).rejects.toThrow();
    expect(audited.mock.calls).toEqual([
      [
        'service-status-fetch',
        { queryType: 'by-ref', entityRef: chatRef },
        'succeeded',
      ],
      [
        'service-status-fetch',
        { queryType: 'by-refs', entityRefs: [chatRef] },
        'succeeded',
      ],
      ['cluster-fetch', { queryType: 'all' }, 'succeeded'],
      [
        'cluster-snapshot-fetch',
        { queryType: 'by-name', cluster: 'tokyo' },
        'succeeded',
      ],
      [
        'cluster-snapshot-fetch',
        { queryType: 'by-name', cluster: 'osaka' },
        'failed',
      ],
      ['cluster-fetch', { queryType: 'all' }, 'failed'],
    ]);
  });
});
