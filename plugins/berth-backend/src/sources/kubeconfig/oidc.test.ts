import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import type { ClusterTarget } from '@berth/backstage-plugin-berth-node';
import { eventually } from '../../__fixtures__/eventually';
import { FakeApiServer } from '../../__fixtures__/FakeApiServer';
import { ManualClock } from '../../clock/ManualClock';
import { startClusterViews } from '../../clusters';
import { loopbackCertificate } from '../__testUtils__/loopbackCertificate';
import { CLIENT, OidcIssuer } from './__testUtils__/OidcIssuer';
import { KubeconfigClusterSource } from './KubeconfigClusterSource';

const HOUR_MS = 3_600_000;

const podOf = (version: number) => ({
  metadata: {
    name: 'a',
    namespace: 'default',
    uid: 'uid-a',
    resourceVersion: `${version}`,
    labels: { version: `${version}` },
  },
});

describe('a cluster of a kubeconfig whose user signs in by OIDC', () => {
  const directory = createMockDirectory();
  // The library compares with the time of the machine.
  const clock = new ManualClock(Date.now());
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);
  let issuer: OidcIssuer;
  let server: FakeApiServer;
  let pods: ReturnType<typeof podOf>[];
  let views: ReturnType<typeof startClusterViews> | undefined;

  beforeEach(async () => {
    issuer = await OidcIssuer.start(clock);
    pods = [podOf(1)];
    server = await FakeApiServer.start('serves', { pods });
    server.admits = authorization => issuer.admits(authorization);
  });
  afterEach(async () => {
    await views?.stop();
    views = undefined;
    await server.stop();
    await issuer.stop();
  });

  const sourceWith = (config: Record<string, string> = {}) => {
    directory.setContent({
      config: JSON.stringify({
        'current-context': 'tokyo',
        contexts: [
          { name: 'tokyo', context: { cluster: 'tokyo', user: 'alice' } },
        ],
        clusters: [{ name: 'tokyo', cluster: { server: server.url } }],
        users: [
          {
            name: 'alice',
            user: {
              'auth-provider': {
                name: 'oidc',
                config: {
                  'idp-issuer-url': issuer.url,
                  'idp-certificate-authority-data': Buffer.from(
                    loopbackCertificate.cert,
                  ).toString('base64'),
                  'client-id': CLIENT.id,
                  'client-secret': CLIENT.secret,
                  'id-token': issuer.idToken(7_200),
                  'refresh-token': 'refresh-0',
                  ...config,
                },
              },
            },
          },
        ],
      }),
    });
    return new KubeconfigClusterSource({
      paths: [directory.resolve('config')],
      logger,
      clock,
    });
  };
  const start = (config?: Record<string, string>) => {
    views = startClusterViews({
      sources: [
        {
          id: 'kubeconfig',
          source: sourceWith(config),
        },
      ],
      logger,
      signal: new AbortController().signal,
    });
  };
  const pod = () => views?.get('tokyo')?.store('pods');

  async function seesAndWatches(version: number): Promise<void> {
    await eventually(() => expect(server.watching('pods')).toBe(1));
    const object = podOf(version);
    pods[0] = object;
    server.send('pods', { type: 'MODIFIED', object });
    await eventually(() => {
      expect(pod()?.freshness).toEqual({ status: 'live' });
      expect(pod()?.byUid('uid-a')?.metadata.labels).toEqual({
        version: `${version}`,
      });
    });
  }

  it.each([
    ['gives another refresh token each time', true],
    ['gives a refresh token once', false],
  ])(
    'is watched on and on where the issuer %s, from an id token that has expired',
    async (_, rotates) => {
      issuer.rotates = rotates;
      issuer.saysMethods = !rotates;
      start();
      await seesAndWatches(2);
      expect(issuer.given).toBe(1);

      for (const [version, given] of [
        [3, 2],
        [4, 3],
      ]) {
        clock.advance(HOUR_MS);
        server.endWatches();
        await seesAndWatches(version);
        expect(issuer.given).toBe(given);
      }
    },
  );

  it('connects anew with the refresh token that it was given last', async () => {
    const leaving = new AbortController();
    const told = new Promise<ClusterTarget>(resolve => {
      void sourceWith().watch(([cluster]) => resolve(cluster), {
        signal: leaving.signal,
      });
    });
    const { connect } = await told;
    for (const given of [1, 2]) {
      const connection = await connect();
      const { status } = await connection.get('/version', {
        signal: leaving.signal,
      });
      expect([status, issuer.given]).toEqual([200, given]);
      await connection.close();
      clock.advance(HOUR_MS);
    }
    leaving.abort();
  });

  it.each<[string, () => Record<string, string>, string]>([
    [
      'no refresh token is there',
      () => ({ 'refresh-token': '' }),
      'has no id token that is valid, and cannot have another without refresh-token: sign in again, or complete its auth-provider.',
    ],
    [
      'the issuer would be told in the clear',
      () => ({ 'idp-issuer-url': issuer.url.replace('https', 'http') }),
      'has no id token that is valid, and an idp-issuer-url that is not https, which is not asked.',
    ],
    [
      'the refresh token is no longer taken',
      () => ({ 'refresh-token': 'revoked' }),
      'was refused another id token by its issuer (invalid_grant): sign in again.',
    ],
    [
      'the secret of the client is another',
      () => ({ 'client-secret': 'another' }),
      'was refused another id token by its issuer (invalid_client): look at its client-id and client-secret.',
    ],
    [
      'the issuer knows no OpenID',
      () => {
        issuer.knowsOpenid = false;
        return {};
      },
      'is given no id token for its refresh token: sign in again with the scope openid.',
    ],
    [
      'the issuer is not trusted',
      () => ({ 'idp-certificate-authority-data': '' }),
      'has no id token that is valid, and its issuer gave no other. The encrypted connection was not trusted by one of the two sides. (DEPTH_ZERO_SELF_SIGNED_CERT)',
    ],
  ])('names the user and what to do where %s', async (_, config, words) => {
    start(config());
    await eventually(() =>
      expect(pod()?.freshness).toMatchObject({
        trouble: {
          code: 'configuration',
          message: `The user 'alice' of the kubeconfig, who signs in by OIDC, ${words}`,
        },
      }),
    );
    expect(server.requests).toEqual([]);
  });
});
