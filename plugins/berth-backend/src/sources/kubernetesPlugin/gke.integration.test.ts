import { once } from 'node:events';
import { AddressInfo, connect, Socket } from 'node:net';
import { createServer, Server } from 'node:tls';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { eventually } from '../../__fixtures__/eventually';
import { FakeApiServer } from '../../__fixtures__/FakeApiServer';
import { startClusterViews } from '../../clusters';
import { LoopbackCloud } from '../__testUtils__/LoopbackCloud';
import { loopbackCertificate } from '../__testUtils__/loopbackCertificate';
import { LIST_CLUSTERS, listClustersResponse } from './__testUtils__/gkeApi';
import { startKubernetesBackend } from './__testUtils__/startKubernetesBackend';
import { KubernetesPluginSource } from './KubernetesPluginSource';

const TOKEN_PLACE =
  'loopback/computeMetadata/v1/instance/service-accounts/default/token';

describe('a locator of type gke, with the kubernetes plugin itself', () => {
  const directory = createMockDirectory();
  let cloud: LoopbackCloud;
  let server: FakeApiServer;
  let tls: Server;
  const sockets = new Set<Socket>();
  let backend: Awaited<ReturnType<typeof startKubernetesBackend>>;

  // Backstage takes a while to start on a busy machine.
  jest.setTimeout(240_000);

  beforeAll(async () => {
    directory.setContent({ 'ca.pem': loopbackCertificate.cert, home: {} });
    server = await FakeApiServer.start('serves', {
      pods: [
        {
          metadata: {
            name: 'a',
            ...{ namespace: 'default', uid: 'uid-a', resourceVersion: '1' },
          },
        },
      ],
    });
    // What Google names is reached by https alone.
    tls = createServer(loopbackCertificate, socket => {
      const inner = connect(Number(new URL(server.url).port), '127.0.0.1');
      socket.pipe(inner).pipe(socket);
      for (const [one, other] of [
        [socket, inner],
        [inner, socket],
      ]) {
        sockets.add(one);
        one.on('error', () => other.destroy());
        one.on('close', () => sockets.delete(one));
      }
    }).listen(0, '127.0.0.1');
    await once(tls, 'listening');
    const { port } = tls.address() as AddressInfo;

    cloud = await LoopbackCloud.start();
    const headers = { 'metadata-flavor': 'Google' };
    cloud.answer('loopback/computeMetadata/v1/instance', () => ({ headers }));
    cloud.answer('loopback/computeMetadata/v1/project/project-id', () => ({
      headers: { ...headers, 'content-type': 'text/plain' },
      body: 'the-project',
    }));
    cloud.answer(TOKEN_PLACE, () => ({
      headers,
      body: {
        access_token: 'of-the-machine',
        expires_in: 3_600,
        token_type: 'Bearer',
      },
    }));
    cloud.answer(LIST_CLUSTERS, () =>
      listClustersResponse([{ name: 'asia-1', endpoint: `127.0.0.1:${port}` }]),
    );
    backend = await startKubernetesBackend({
      clusterLocatorMethods: [
        {
          type: 'gke',
          projectId: 'the-project',
          region: 'asia-northeast1',
          authProvider: 'googleServiceAccount',
          skipTLSVerify: true,
        },
      ],
      env: {
        HOME: directory.resolve('home'),
        GCE_METADATA_HOST: cloud.url.replace('http://', ''),
        // Else three seconds without an answer mean for good that this is no machine of Google's.
        METADATA_SERVER_DETECTION: 'assume-present',
        ...cloud.environment(directory.resolve('ca.pem')),
      },
    });
  });
  afterAll(async () => {
    await backend?.stop();
    await cloud?.stop();
    sockets.forEach(socket => socket.destroy());
    tls?.close();
    await server?.stop();
  });

  it('is watched by kubernetesPlugin: Google names the cluster, and its machine who watches', async () => {
    const logger = mockServices.logger.mock();
    logger.child.mockReturnValue(logger);
    const views = startClusterViews({
      sources: [
        {
          id: 'plugin',
          source: new KubernetesPluginSource({
            auth: mockServices.auth.mock({
              getPluginRequestToken: async () => ({ token: backend.token }),
            }),
            discovery: mockServices.discovery.mock({
              getBaseUrl: async () => backend.baseUrl,
            }),
            logger,
          }),
        },
      ],
      logger,
      signal: new AbortController().signal,
    });
    try {
      await eventually(
        () =>
          expect(views.get('asia-1')?.store('pods').freshness).toEqual({
            status: 'live',
          }),
        { deadlineMs: 180_000 },
      );
      expect(
        views.get('asia-1')?.store('pods').byUid('uid-a')?.metadata.name,
      ).toBe('a');
      await eventually(() => expect(server.watching('pods')).toBe(1));
      expect(new Set(server.credentials)).toEqual(
        new Set(['Bearer of-the-machine']),
      );
      const [listing] = cloud.asked(LIST_CLUSTERS);
      expect(listing.headers.authorization).toBe('Bearer of-the-machine');
      // The parent, as protobuf has it.
      expect(listing.body).toContain(
        'projects/the-project/locations/asia-northeast1',
      );
    } finally {
      await views.stop();
    }
  });
});
