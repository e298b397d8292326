import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { ConfigReader } from '@backstage/config';
import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import type {
  ClusterTarget,
  PersonalClusterTarget,
} from '@berth/backstage-plugin-berth-node';
import {
  json,
  ScriptedApiServer,
} from '../../reflector/__fixtures__/ScriptedApiServer';
import { eventually } from '../../__fixtures__/eventually';
import { ManualClock } from '../../clock/ManualClock';
import { readClusterEntities } from './catalog/readClusterEntities';
import { kubernetes } from './kubernetes';
import { KubernetesSource } from './KubernetesSource';
import { ServerStrategies } from './ServerStrategies';

const factory = kubernetes({
  auth: mockServices.auth(),
  catalog: catalogServiceMock({ entities: [] }),
});

interface Told {
  clusters: ClusterTarget[];
  personal: PersonalClusterTarget[];
  leftOut: string[];
}

async function locate(clusterLocatorMethods: unknown): Promise<Told> {
  const source = factory.create({
    config: new ConfigReader({ type: 'kubernetes' }),
    rootConfig: new ConfigReader({
      kubernetes: { clusterLocatorMethods } as object,
    }),
    logger: mockServices.logger.mock(),
  });
  const told: Told = { clusters: [], personal: [], leftOut: [] };
  const { signal } = new AbortController();
  await source.watch(
    (clusters, leftOut = [], personal = []) => {
      told.clusters.push(...clusters);
      told.personal.push(...personal);
      told.leftOut.push(...leftOut);
    },
    { signal },
  );
  return told;
}

const withClusters = (...clusters: object[]) =>
  locate([{ type: 'config', clusters }]);

describe('the source kubernetes', () => {
  it('reads the clusters that the kubernetes plugin has', async () => {
    const { clusters, leftOut } = await locate([
      {
        type: 'config',
        clusters: [
          {
            name: 'tokyo',
            title: 'Tokyo',
            url: 'https://tokyo.example/',
            authProvider: 'serviceAccount',
            serviceAccountToken: 't',
          },
          {
            name: 'osaka',
            url: 'https://osaka.example',
            authMetadata: { 'kubernetes.io/auth-provider': 'serviceAccount' },
          },
        ],
      },
      { type: 'localKubectlProxy' },
    ]);
    expect(leftOut).toEqual([]);
    expect(clusters).toMatchObject([
      { name: 'tokyo', title: 'Tokyo', server: 'https://tokyo.example' },
      { name: 'osaka', server: 'https://osaka.example' },
      { name: 'local', server: 'http://localhost:8001' },
    ]);
  });

  it('sends the token of a service account', async () => {
    const server = await ScriptedApiServer.start();
    server.answer('other', json({}));
    const { clusters } = await withClusters({
      name: 'a',
      url: server.url,
      authProvider: 'serviceAccount',
      serviceAccountToken: 'secret\n',
    });
    const connection = await clusters[0].connect();
    const { signal } = new AbortController();
    await connection.get('/version', { signal });
    expect(server.headers[0].authorization).toBe('Bearer secret');
    await connection.close();
    await server.stop();
  });

  it.each([
    ['google', 'google'],
    ['oidc', 'oidc.okta'],
    ['aks', 'aks'],
  ])(
    'watches no cluster that takes the token of its reader (%s), and says whose',
    async (authProvider, signInWith) => {
      const { clusters, personal, leftOut } = await withClusters({
        name: 'a',
        url: 'https://a.example',
        authProvider,
        oidcTokenProvider: 'okta',
      });
      expect(clusters).toEqual([]);
      expect(leftOut).toEqual([]);
      expect(personal).toMatchObject([{ name: 'a', signInWith }]);
    },
  );

  it('leaves out where nobody knows whose token it is', async () => {
    const { personal, leftOut } = await locate([
      {
        type: 'config',
        clusters: [
          { name: 'a', url: 'https://a.example', authProvider: 'oidc' },
          { name: 'b', url: 'https://b.example', authProvider: 'pinniped' },
        ],
      },
    ]);
    expect(personal).toEqual([]);
    expect(leftOut).toEqual([
      "Cluster 'a' is left out: its authProvider is oidc, and its oidcTokenProvider does not say whose token it takes.",
      "Cluster 'b' is left out: Berth does not exchange tokens with 'pinniped' itself; a source of type 'kubernetesPlugin' leaves that to the kubernetes plugin.",
    ]);
  });

  it('sends the token of a reader, to the address of the configuration', async () => {
    const server = await ScriptedApiServer.start();
    server.answer('other', json({}));
    const { personal } = await withClusters({
      name: 'a',
      url: server.url,
      authProvider: 'google',
    });
    const connection = await personal[0].connect({
      token: 'of-alice',
      credentials: mockCredentials.user(),
    });
    const { signal } = new AbortController();
    await connection.get('/version', { signal });
    expect(server.headers[0].authorization).toBe('Bearer of-alice');
    await connection.close();
    await server.stop();
  });

  it('says what it leaves to the kubernetes plugin', async () => {
    const { leftOut } = await locate([
      { type: 'gke', projectId: 'p' },
      {
        type: 'config',
        clusters: [
          { name: 'a', url: 'https://a.example', authProvider: 'custom' },
          { name: 'b', url: 'https://b.example' },
        ],
      },
    ]);
    expect(leftOut).toEqual([
      "The clusters of kubernetes.clusterLocatorMethods[0] are left out: Berth does not ask its type 'gke' itself; a source of type 'kubernetesPlugin' leaves that to the kubernetes plugin.",
      "Cluster 'a' is left out: Berth does not sign in with its authProvider 'custom' itself; a source of type 'kubernetesPlugin' leaves that to the kubernetes plugin.",
      "Cluster 'b' is left out: it names no authProvider.",
    ]);
  });

  it('names the key of a mistake', async () => {
    await expect(
      withClusters({ name: 'a', authProvider: 'serviceAccount' }),
    ).rejects.toThrow('kubernetes.clusterLocatorMethods[0].clusters[0].url');
    await expect(locate(undefined)).rejects.toThrow(
      'kubernetes.clusterLocatorMethods',
    );
  });

  it('changes the fingerprint with address, trust and identity, and shows none of it', async () => {
    const base = {
      name: 'a',
      url: 'https://a.example',
      authProvider: 'serviceAccount',
      serviceAccountToken: 'secret',
    };
    const variants = [
      base,
      { ...base, url: 'https://b.example' },
      { ...base, serviceAccountToken: 'other' },
      { ...base, skipTLSVerify: true },
      { ...base, caData: 'AAAA' },
      { ...base, caFile: '/ca' },
    ];
    const prints = await Promise.all(
      variants.map(async variant => {
        const { clusters } = await withClusters(variant);
        return clusters[0].fingerprint;
      }),
    );
    expect(new Set(prints).size).toBe(variants.length);
    expect(prints.join()).not.toContain('secret');
    const again = await withClusters({ ...base, title: 'another title' });
    expect(again.clusters[0].fingerprint).toBe(prints[0]);
  });

  describe('while the configuration changes', () => {
    const cluster = (name: string, more: JsonObject = {}) => ({
      name,
      url: `https://${name}.example`,
      authProvider: 'serviceAccount',
      serviceAccountToken: 't',
      ...more,
    });
    const written = (...clusters: JsonObject[]): { data: JsonObject } => ({
      data: {
        kubernetes: { clusterLocatorMethods: [{ type: 'config', clusters }] },
      },
    });

    async function follow() {
      const config = mockServices.rootConfig(written(cluster('a')));
      const source = factory.create({
        config: new ConfigReader({ type: 'kubernetes' }),
        rootConfig: config,
        logger: mockServices.logger.mock(),
      });
      const listener = jest.fn();
      const leaving = new AbortController();
      await source.watch(listener, { signal: leaving.signal });
      listener.mockClear();
      return { config, listener, leave: () => leaving.abort() };
    }

    it('tells at once which clusters there are now', async () => {
      const { config, listener } = await follow();
      config.update(written(cluster('a'), cluster('b')));
      expect(listener).toHaveBeenLastCalledWith(
        [
          expect.objectContaining({ name: 'a' }),
          expect.objectContaining({ name: 'b' }),
        ],
        [],
        [],
      );
      config.update(written(cluster('b', { title: 'B' })));
      expect(listener).toHaveBeenLastCalledWith(
        [expect.objectContaining({ name: 'b', title: 'B' })],
        [],
        [],
      );
      config.update(written());
      expect(listener).toHaveBeenLastCalledWith([], [], []);
      expect(listener).toHaveBeenCalledTimes(3);
    });

    it('says nothing of what concerns it not, and nothing after it was let go of', async () => {
      const { config, listener, leave } = await follow();
      config.update({
        data: { ...written(cluster('a')).data, app: { title: 'Other' } },
      });
      leave();
      config.update(written());
      expect(listener).not.toHaveBeenCalled();
    });

    it('keeps the clusters while it cannot be read, and names the mistake', async () => {
      const { config, listener } = await follow();
      config.update(written(cluster('a', { url: 7 })));
      expect(listener).toHaveBeenLastCalledWith(
        [expect.objectContaining({ name: 'a' })],
        [
          expect.stringContaining(
            'kubernetes.clusterLocatorMethods[0].clusters[0].url',
          ),
        ],
        [],
      );
      config.update(written(cluster('a')));
      expect(listener).toHaveBeenLastCalledWith(
        [expect.objectContaining({ name: 'a' })],
        [],
        [],
      );
    });
  });

  describe('with a locator of type catalog', () => {
    const clock = new ManualClock();
    const cluster = (name: string) => ({
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

    it('follows the catalog, and keeps its clusters while it does not answer', async () => {
      let answer: () => Promise<Entity[]> = async () => [cluster('a')];
      const rootConfig = mockServices.rootConfig({
        data: { kubernetes: { clusterLocatorMethods: [{ type: 'catalog' }] } },
      });
      const logger = mockServices.logger.mock();
      const source = new KubernetesSource({
        config: rootConfig,
        logger,
        strategies: new ServerStrategies({ config: rootConfig, logger }),
        readEntities: () => answer(),
        clock,
      });
      const listener = jest.fn();
      const leaving = new AbortController();
      await source.watch(listener, { signal: leaving.signal });
      const names = () =>
        listener.mock.lastCall?.[0].map(({ name }: ClusterTarget) => name);
      expect(names()).toEqual(['a']);

      answer = async () => [cluster('a'), cluster('b')];
      clock.advance(30_000);
      await eventually(() => expect(names()).toEqual(['a', 'b']));

      answer = async () => {
        throw new Error('down');
      };
      await eventually(() => expect(clock.pending).toBe(1));
      clock.advance(30_000);
      await eventually(() => expect(logger.warn).toHaveBeenCalled());
      expect(names()).toEqual(['a', 'b']);

      answer = async () => [];
      await eventually(() => expect(clock.pending).toBe(1));
      clock.advance(30_000);
      await eventually(() => expect(names()).toEqual([]));
      leaving.abort();
    });

    it('says that it knows none where the catalog has not answered yet', async () => {
      const rootConfig = mockServices.rootConfig({
        data: {
          kubernetes: {
            clusterLocatorMethods: [
              { type: 'catalog' },
              { type: 'localKubectlProxy' },
            ],
          },
        },
      });
      const logger = mockServices.logger.mock();
      const source = new KubernetesSource({
        config: rootConfig,
        logger,
        strategies: new ServerStrategies({ config: rootConfig, logger }),
        readEntities: () => new Promise(() => {}),
        clock,
      });
      const listener = jest.fn();
      const leaving = new AbortController();
      const told = source.watch(listener, { signal: leaving.signal });
      clock.advance(10_000);
      await told;
      expect(listener).toHaveBeenCalledWith(
        [expect.objectContaining({ name: 'local' })],
        ['The clusters of the catalog are not known: it does not answer.'],
        [],
      );
      leaving.abort();
    });

    it('asks the catalog as the plugin itself, for what it needs', async () => {
      const catalog = catalogServiceMock({
        entities: [
          { ...cluster('a'), spec: { type: 'kubernetes-cluster' } },
          { ...cluster('b'), spec: { type: 'database' } },
        ],
      });
      const query = jest.spyOn(catalog, 'queryEntities');
      const auth = mockServices.auth();
      const entities = await readClusterEntities({ catalog, auth });
      expect(entities.map(({ metadata }) => metadata.name)).toEqual(['a']);
      expect(query.mock.lastCall?.[1]).toEqual({
        credentials: await auth.getOwnServiceCredentials(),
      });
    });
  });
});
