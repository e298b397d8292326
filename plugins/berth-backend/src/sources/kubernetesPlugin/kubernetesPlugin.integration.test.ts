import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { eventually } from '../../__fixtures__/eventually';
import { FakeApiServer } from '../../__fixtures__/FakeApiServer';
import { startClusterViews } from '../../clusters';
import { startKubernetesBackend } from './__testUtils__/startKubernetesBackend';
import { KubernetesPluginSource } from './KubernetesPluginSource';

const pod = {
  metadata: {
    name: 'a',
    namespace: 'default',
    uid: 'uid-a',
    resourceVersion: '1',
  },
  spec: { containers: [] },
};

describe('the source kubernetesPlugin, with the kubernetes plugin itself', () => {
  let server: FakeApiServer;
  let backend: Awaited<ReturnType<typeof startKubernetesBackend>>;

  // Backstage takes a while to start on a busy machine.
  jest.setTimeout(120_000);

  beforeAll(async () => {
    server = await FakeApiServer.start('serves', { pods: [pod] });
    backend = await startKubernetesBackend({
      clusterLocatorMethods: [
        {
          type: 'config',
          clusters: [
            {
              name: 'tokyo',
              title: 'Tokyo',
              url: server.url,
              authProvider: 'serviceAccount',
              serviceAccountToken: 'of-the-plugin',
            },
            {
              name: 'mine',
              url: server.url,
              authProvider: 'oidc',
              oidcTokenProvider: 'okta',
            },
          ],
        },
      ],
    });
  });
  afterAll(async () => {
    await backend.stop();
    await server.stop();
  });

  it('watches through the proxy what it may, and reads the rest with the token of a reader', async () => {
    const logger = mockServices.logger.mock();
    logger.child.mockReturnValue(logger);
    const source = new KubernetesPluginSource({
      auth: mockServices.auth.mock({
        getPluginRequestToken: async () => ({ token: backend.token }),
      }),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async () => backend.baseUrl,
      }),
      logger,
    });
    const views = startClusterViews({
      sources: [{ id: 'plugin', source }],
      logger,
      signal: new AbortController().signal,
    });
    try {
      // The backend loads its client of Kubernetes with the first request.
      await eventually(
        () =>
          expect(views.get('tokyo')?.store('pods').freshness).toEqual({
            status: 'live',
          }),
        { deadlineMs: 60_000 },
      );
      expect(views.list().map(({ name, title }) => [name, title])).toEqual([
        ['tokyo', 'Tokyo'],
      ]);
      expect(views.troubles()).toEqual([]);
      const [mine] = views.personal();
      expect(mine).toMatchObject({ name: 'mine', signInWith: 'oidc.okta' });
      const connection = await mine.connect({
        token: 'of-alice',
        credentials: mockCredentials.user(),
      });
      const answer = await connection.get('/api/v1/pods', {
        signal: new AbortController().signal,
      });
      expect(answer.status).toBe(200);
      await connection.close();
      expect(server.credentials).toContain('Bearer of-alice');
      await eventually(() => expect(server.watching('pods')).toBe(1));
      server.send('pods', {
        type: 'MODIFIED',
        object: {
          ...pod,
          metadata: {
            ...pod.metadata,
            resourceVersion: '2',
            labels: { v: '2' },
          },
        },
      });
      await eventually(() =>
        expect(
          views.get('tokyo')?.store('pods').byUid('uid-a')?.metadata.labels,
        ).toEqual({ v: '2' }),
      );
    } finally {
      await views.stop();
    }
  });
});
