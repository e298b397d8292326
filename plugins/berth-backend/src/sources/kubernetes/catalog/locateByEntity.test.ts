import type { LookupAddress } from 'node:dns';
import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { troubleOf } from '../../../connection/troubleOf';
import {
  json,
  ScriptedApiServer,
} from '../../../reflector/__fixtures__/ScriptedApiServer';
import { ServerStrategies, StrategyCluster } from '../ServerStrategies';
import { selfSigned } from './__fixtures__/selfSigned';
import { checkedLookup } from './checkedLookup';
import { locateByEntity } from './locateByEntity';
import { readSignInRules } from './signInRules';

const signal = new AbortController().signal;

/** What the strategy was told of each cluster that it was asked for. */
const asked: StrategyCluster[] = [];

/** Gives away which cluster it was asked for. */
const strategies = new ServerStrategies({
  config: new ConfigReader({}),
  logger: mockServices.logger.mock(),
  load: () => {
    class Named {
      async getCredential(cluster: StrategyCluster) {
        asked.push(cluster);
        const token = `ours for ${cluster.name}`;
        return { type: 'bearer token' as const, token };
      }
    }
    return {
      AwsIamStrategy: Named,
      AzureIdentityStrategy: Named,
      GoogleServiceAccountStrategy: Named,
    };
  },
});

function locate(
  annotations: Record<string, string>,
  options: {
    namedHosts?: string[];
    signIn?: object[];
    resolves?: LookupAddress[][];
  } = {},
): ReturnType<typeof locateByEntity> {
  const { namedHosts = [], signIn = [], resolves = [] } = options;
  return locateByEntity(
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        name: 'tokyo',
        annotations: Object.fromEntries(
          Object.entries(annotations).map(([key, value]) => [
            `kubernetes.io/${key}`,
            value,
          ]),
        ),
      },
    },
    {
      namedHosts,
      signIn: readSignInRules(
        new ConfigReader({ berth: { catalogClusters: { signIn } } } as object),
      ),
      strategies,
      lookup: checkedLookup((_, done) => done(null, resolves.shift() ?? [])),
    },
  );
}

/** What comes of a request to a cluster that was not left out. */
async function ask(target: ReturnType<typeof locate>): Promise<string> {
  if (typeof target === 'string') throw new Error(target);
  if ('signInWith' in target) throw new Error('It takes a token of its reader');
  const connection = await target.connect();
  try {
    const { status } = await connection.get('/version', { signal });
    return String(status);
  } catch (error) {
    return troubleOf(error).message;
  } finally {
    await connection.close();
  }
}

const anonymous = {
  'api-server': 'https://tokyo.example',
  'auth-provider': 'localKubectlProxy',
};
const NOT_PUBLIC =
  "The cluster's address comes from the catalog and is not public; dangerouslyAllowClusterUrls does not name its host.";

describe('a cluster of the catalog', () => {
  let server: ScriptedApiServer;
  beforeEach(async () => {
    server = await ScriptedApiServer.start();
  });
  afterEach(() => server.stop());

  const here = (host: string) => {
    const url = new URL(server.url);
    url.hostname = host;
    return url.href;
  };

  it('is reached where the configuration names its host', async () => {
    server.answer('other', json({}));
    const target = locate(
      { ...anonymous, 'api-server': here('localhost') },
      { namedHosts: ['localhost'] },
    );
    expect(await ask(target)).toBe('200');
    expect(server.headers[0].authorization).toBeUndefined();
  });

  it.each<[string, LookupAddress[]]>([
    ['this host', [{ address: '127.0.0.1', family: 4 }]],
    ['the metadata of a cloud', [{ address: '169.254.169.254', family: 4 }]],
    [
      'a private address beside a public one',
      [
        { address: '8.8.8.8', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ],
    ],
  ])('is not reached where DNS leads to %s', async (_, addresses) => {
    const target = locate(
      {
        ...anonymous,
        'api-server': here('tokyo.example').replace('http', 'https'),
      },
      { resolves: [addresses, addresses] },
    );
    expect(await ask(target)).toBe(NOT_PUBLIC);
    expect(server.requests).toEqual([]);
  });

  it('is not reached at what DNS says the second time', async () => {
    // 203.0.113.1 would do for the check of a URL, and 127.0.0.1 for the connection: each socket has one answer, checked.
    const target = locate(anonymous, {
      resolves: [[{ address: '127.0.0.1', family: 4 }]],
    });
    expect(await ask(target)).toBe(NOT_PUBLIC);
  });

  it('sends nobody elsewhere', async () => {
    const elsewhere = await ScriptedApiServer.start();
    server.answer('other', response =>
      response.writeHead(302, { location: `${elsewhere.url}/` }).end(),
    );
    const target = locate(
      { ...anonymous, 'api-server': here('localhost') },
      { namedHosts: ['localhost'] },
    );
    expect(await ask(target)).toBe('302');
    expect(elsewhere.requests).toEqual([]);
    await elsewhere.stop();
  });

  it.each(['aws', 'azure', 'googleServiceAccount'])(
    'gets no credential of ours (%s) unless its host is named for it',
    authProvider => {
      const annotations = {
        'api-server': 'https://tokyo.example',
        'auth-provider': authProvider,
      };
      const why = `Cluster 'tokyo' is left out: berth.catalogClusters.signIn lets no credential of '${authProvider}' go to tokyo.example.`;
      expect(locate(annotations)).toBe(why);
      expect(locate(annotations, { namedHosts: ['*.example'] })).toBe(why);
      const other = authProvider === 'aws' ? 'azure' : 'aws';
      expect(
        locate(annotations, {
          signIn: [
            { authProvider: other, hosts: ['tokyo.example'] },
            { authProvider, hosts: ['osaka.example', '*.tokyo.example.evil'] },
          ],
        }),
      ).toBe(why);
    },
  );

  it('gets a credential of ours where the configuration says so', async () => {
    server.answer('other', json({}));
    const target = locate(
      { 'api-server': here('localhost'), 'auth-provider': 'aws' },
      {
        namedHosts: ['localhost'],
        signIn: [{ authProvider: 'aws', hosts: ['localhost'] }],
      },
    );
    expect(await ask(target)).toBe('200');
    expect(server.headers[0].authorization).toBe('Bearer ours for tokyo');
  });

  describe('that chooses who signs in', () => {
    const hosts = ['localhost'];
    const aws = { authProvider: 'aws', hosts };
    const role = 'arn:aws:iam::111122223333:role/reads';
    const chosen = {
      'aws-assume-role': role,
      'aws-external-id': 'e',
      'aws-account-id': '111122223333',
    };
    const allowed = {
      ...aws,
      assumeRoles: [role],
      externalIds: ['e'],
      accountIds: ['111122223333'],
    };
    const located = (annotations: object, ...signIn: object[]) =>
      locate(
        {
          'api-server': here('localhost'),
          'auth-provider': 'aws',
          ...annotations,
        },
        { namedHosts: hosts, signIn },
      );
    const refusal = (annotation: string, key: string) =>
      `Cluster 'tokyo' is left out: what its annotation kubernetes.io/${annotation} chooses is not among the ${key} of berth.catalogClusters.signIn for localhost.`;
    beforeEach(() => {
      asked.length = 0;
    });

    it.each([
      ['aws-assume-role', 'assumeRoles'],
      ['aws-external-id', 'externalIds'],
      ['aws-account-id', 'accountIds'],
    ])(
      'is left out, by the name of the annotation, unless the configuration names what it chooses: %s',
      (annotation, key) => {
        const why = refusal(annotation, key);
        expect(located({ [annotation]: 'any' }, aws)).toBe(why);
        expect(located({ [annotation]: '' }, aws)).toBe(why);
        expect(located({ ...chosen, [annotation]: 'any' }, allowed)).toBe(why);
        expect(
          located(chosen, { ...allowed, hosts: ['osaka.example'] }),
        ).toMatch(/lets no credential of 'aws' go to localhost/);
      },
    );

    it('signs in as what the configuration lets it choose', async () => {
      server.answer('other', json({}));
      expect(await ask(located(chosen, aws, allowed))).toBe('200');
      expect(asked[0].authMetadata).toEqual({
        'kubernetes.io/auth-provider': 'aws',
        'kubernetes.io/aws-account-id': '111122223333',
        'kubernetes.io/aws-assume-role': role,
        'kubernetes.io/aws-external-id': 'e',
      });
    });

    it('brings no role of one rule together with the external id of another', () => {
      expect(
        located(
          { 'aws-assume-role': role, 'aws-external-id': 'other' },
          { ...aws, assumeRoles: [role], externalIds: ['e'] },
          { ...aws, externalIds: ['other'] },
        ),
      ).toBe(refusal('aws-external-id', 'externalIds'));
    });

    it('says which cluster the token is for, and nothing that its strategy does not read', async () => {
      server.answer('other', json({}));
      const target = located(
        { 'x-k8s-aws-id': 'eks-tokyo', 'dashboard-url': 'https://x', new: 'n' },
        aws,
      );
      expect(await ask(target)).toBe('200');
      expect(asked[0].authMetadata).toEqual({
        'kubernetes.io/auth-provider': 'aws',
        'kubernetes.io/x-k8s-aws-id': 'eks-tokyo',
      });
    });

    it('has another fingerprint with each that it chooses, and with another authority', () => {
      const prints = [
        {},
        { 'aws-assume-role': role },
        { 'x-k8s-aws-id': 'eks-tokyo' },
        { 'api-server-certificate-authority': 'AAAA' },
      ].map(annotations => {
        const target = located(annotations, allowed);
        return typeof target === 'string' ? target : target.fingerprint;
      });
      expect(new Set(prints).size).toBe(4);
    });
  });

  it.each(['serviceAccount', 'custom', ''])(
    'is left out with the authProvider %p',
    authProvider => {
      expect(
        locate({
          'api-server': 'https://tokyo.example',
          'auth-provider': authProvider,
          serviceAccountToken: 't',
        }),
      ).toBe(
        `Cluster 'tokyo' is left out: Berth does not sign in with the authProvider '${authProvider}' where the catalog says.`,
      );
    },
  );

  describe('where its reader signs in', () => {
    const own = {
      'api-server': 'https://a.example',
      'auth-provider': 'oidc',
      'oidc-token-provider': 'okta',
    };

    it("is left out unless the configuration lets its readers' tokens go there", () => {
      expect(locate(own)).toBe(
        "Cluster 'tokyo' is left out: berth.catalogClusters.signIn lets no credential of 'oidc' go to a.example.",
      );
      expect(
        locate(own, {
          signIn: [{ authProvider: 'oidc', hosts: ['b.example'] }],
        }),
      ).toMatch(/lets no credential of 'oidc' go to a.example/);
    });

    it('says whose token it takes', () => {
      const signIn = [
        {
          authProvider: 'oidc',
          hosts: ['a.example'],
          oidcTokenProviders: ['okta', 'x y'],
        },
      ];
      expect(locate(own, { signIn })).toMatchObject({
        name: 'tokyo',
        signInWith: 'oidc.okta',
      });
      expect(
        locate({ ...own, 'oidc-token-provider': 'x y' }, { signIn }),
      ).toMatch(/its oidcTokenProvider does not say whose token it takes/);
    });

    it.each([[undefined], [['gitlab']]])(
      'takes no token that the configuration does not let it choose: %p',
      oidcTokenProviders => {
        expect(
          locate(own, {
            signIn: [
              {
                authProvider: 'oidc',
                hosts: ['a.example'],
                oidcTokenProviders,
              },
            ],
          }),
        ).toBe(
          "Cluster 'tokyo' is left out: what its annotation kubernetes.io/oidc-token-provider chooses is not among the oidcTokenProviders of berth.catalogClusters.signIn for a.example.",
        );
      },
    );
  });

  it('cannot be told to trust anybody', async () => {
    const requests: string[] = [];
    const secure = createServer(selfSigned, (request, response) => {
      requests.push(request.url ?? '');
      response.end('{}');
    });
    secure.listen(0, '127.0.0.1');
    await once(secure, 'listening');
    const { port } = secure.address() as AddressInfo;
    const told = (annotations: Record<string, string>) =>
      ask(
        locate(
          {
            ...anonymous,
            'api-server': `https://localhost:${port}`,
            ...annotations,
          },
          { namedHosts: ['localhost'] },
        ),
      );
    try {
      expect(await told({ 'skip-tls-verify': 'true' })).toMatch(
        /SELF_SIGNED_CERT/,
      );
      expect(requests).toEqual([]);
      // It answers whoever trusts it.
      const authority = Buffer.from(selfSigned.cert).toString('base64');
      expect(
        await told({ 'api-server-certificate-authority': authority }),
      ).toBe('200');
      expect(requests).toEqual(['/version']);
    } finally {
      secure.closeAllConnections();
      secure.close();
    }
  });

  it('refuses a rule for a provider that nobody signs in with', () => {
    expect(() =>
      locate(anonymous, { signIn: [{ authProvider: 'custom', hosts: ['*'] }] }),
    ).toThrow("berth.catalogClusters.signIn[0].authProvider is 'custom'");
  });
});
