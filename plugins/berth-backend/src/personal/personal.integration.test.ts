import { mockServices } from '@backstage/backend-test-utils';
import {
  BerthClient,
  KUBERNETES_CLUSTER,
  KUBERNETES_ID,
  KUBERNETES_NAMESPACE,
  PersonalStatus,
} from '@berth/backstage-plugin-berth-common';
import {
  ControlPlane,
  deployment,
  describeWithControlPlane,
  KubernetesObject,
  pod,
} from '@berth/testkit';
import { component } from '../__fixtures__/entity';
import { startBerth, OPERATOR, DEVELOPER } from '../__testUtils__/startBerth';

const EVERYTHING = [
  {
    apiGroups: ['', 'apps', 'autoscaling', 'policy', 'batch'],
    resources: ['*'],
    verbs: ['list'],
  },
];
const ONLY_DEPLOYMENTS = [
  {
    apiGroups: ['apps'],
    resources: ['deployments', 'statefulsets', 'replicasets'],
    verbs: ['list'],
  },
];

const labels = { [KUBERNETES_ID]: 'chat' };

/** Of an object that the API server has answered with. */
function uidOf(metadata: object): string {
  if ('uid' in metadata && typeof metadata.uid === 'string') {
    return metadata.uid;
  }
  throw new Error(`No uid in ${JSON.stringify(metadata)}`);
}

/** A ReplicaSet as a controller would make it: without the labels of the entity. */
function madeBy({ metadata }: KubernetesObject): KubernetesObject[] {
  const { name, namespace } = metadata;
  const uid = uidOf(metadata);
  const template = { name: `${name}-1`, namespace, labels: { app: name } };
  return [
    {
      apiVersion: 'apps/v1',
      kind: 'ReplicaSet',
      metadata: {
        ...template,
        ownerReferences: [
          {
            apiVersion: 'apps/v1',
            kind: 'Deployment',
            name,
            uid,
            controller: true,
          },
        ],
      },
      spec: {
        replicas: 1,
        selector: { matchLabels: { app: name } },
        template: {
          metadata: { labels: { app: name } },
          spec: { containers: [{ name: 'a', image: 'a' }] },
        },
      },
    } as KubernetesObject,
  ];
}

describeWithControlPlane(
  'a cluster that takes the token of its reader',
  {},
  (controlPlane: () => ControlPlane) => {
    let berth: Awaited<ReturnType<typeof startBerth>>;
    const logged: string[] = [];
    const audited: unknown[] = [];
    const tokens = new Map<string, string>();

    const read = (
      entity: string,
      token: string | undefined,
      user = OPERATOR,
    ): Promise<PersonalStatus> =>
      berth.clientOf(user).personalStatus(`component:default/${entity}`, {
        tokens: token === undefined ? {} : { 'oidc.okta': token },
      });
    const rowOf = ({ clusters }: PersonalStatus) => clusters[0];
    const named = (status: PersonalStatus) =>
      rowOf(status).workloads.map(
        ({ kind, namespace, name, pods }) =>
          `${kind} ${namespace}/${name}: ${pods.total}`,
      );

    beforeAll(async () => {
      const namespaces = ['pay', 'web'];
      await controlPlane().apply(
        namespaces.map(name => ({
          apiVersion: 'v1',
          kind: 'Namespace',
          metadata: { name },
        })),
      );
      for (const namespace of namespaces) {
        const [owner] = await controlPlane().apply([
          deployment({ name: 'chat', namespace, labels }),
        ]);
        const [replicaSet] = await controlPlane().apply(madeBy(owner));
        const made = pod({
          name: 'chat-1-a',
          namespace,
          labels: { app: 'chat' },
        });
        await controlPlane().apply([
          {
            ...made,
            metadata: {
              ...made.metadata,
              ownerReferences: [
                {
                  apiVersion: 'apps/v1',
                  kind: 'ReplicaSet',
                  name: replicaSet.metadata.name,
                  uid: uidOf(replicaSet.metadata),
                  controller: true,
                },
              ],
            },
          } as KubernetesObject,
          pod({ name: 'other', namespace, labels: { app: 'other' } }),
        ]);
      }
      for (const [name, rules] of [
        ['alice', EVERYTHING],
        ['bob', ONLY_DEPLOYMENTS],
        ['carol', []],
      ] as const) {
        const { token } = await controlPlane().serviceAccountKubeconfig({
          name,
          rules: [...rules],
        });
        tokens.set(name, token);
      }
      await controlPlane().apply([
        {
          apiVersion: 'rbac.authorization.k8s.io/v1',
          kind: 'RoleBinding',
          metadata: { name: 'carol', namespace: 'web' },
          roleRef: {
            apiGroup: 'rbac.authorization.k8s.io',
            kind: 'ClusterRole',
            name: 'default-alice',
          },
          subjects: [
            { kind: 'ServiceAccount', name: 'carol', namespace: 'default' },
          ],
        } as KubernetesObject,
      ]);

      const logger = mockServices.logger.mock();
      const record = (...line: unknown[]) => logged.push(JSON.stringify(line));
      for (const level of ['debug', 'info', 'warn', 'error'] as const) {
        logger[level].mockImplementation(record);
      }
      logger.child.mockReturnValue(logger);
      const cluster = {
        url: controlPlane().server,
        caData: Buffer.from(controlPlane().ca).toString('base64'),
      };
      berth = await startBerth({
        config: {
          berth: { sources: [{ type: 'kubernetes' }] },
          kubernetes: {
            clusterLocatorMethods: [
              {
                type: 'config',
                clusters: [
                  {
                    name: 'corp-oidc',
                    title: 'Corp',
                    ...cluster,
                    authProvider: 'oidc',
                    oidcTokenProvider: 'okta',
                  },
                ],
              },
            ],
          },
        },
        entities: [
          component('chat', { [KUBERNETES_ID]: 'chat' }),
          component('web', {
            [KUBERNETES_ID]: 'chat',
            [KUBERNETES_NAMESPACE]: 'web',
            [KUBERNETES_CLUSTER]: 'corp-oidc',
          }),
          component('hidden', { [KUBERNETES_ID]: 'chat' }),
        ],
        hidden: ['component:default/hidden'],
        features: [
          logger.factory,
          mockServices.auditor.mock({
            createEvent: async event => {
              const { request, ...rest } = event;
              audited.push({ ...rest, url: request?.url });
              return {
                success: async () => {},
                fail: async ({ error }) => {
                  audited.push(String(error));
                },
              };
            },
          }).factory,
        ],
      });
    });
    afterAll(() => berth?.stop());

    it('is not watched, and named as not asked', async () => {
      const answer = await berth
        .clientOf(OPERATOR)
        .serviceStatus('component:default/chat');
      expect(answer).toMatchObject({
        status: 'changed',
        value: {
          tone: 'unknown',
          headline: { code: 'signInNeeded', params: { clusters: 1 } },
          problems: [],
          clusters: [],
          personalClusters: [
            { name: 'corp-oidc', title: 'Corp', signInWith: 'oidc.okta' },
          ],
        },
      });
      const status = await read('chat', undefined);
      expect(rowOf(status)).toMatchObject({
        cluster: { name: 'corp-oidc' },
        freshness: { status: 'notAsked' },
        workloads: [],
      });
    });

    it('tells each reader what the cluster lets that reader read', async () => {
      const [alice, bob] = await Promise.all([
        read('chat', tokens.get('alice')),
        read('chat', tokens.get('bob')),
      ]);
      expect(alice).toMatchObject({
        entityRef: 'component:default/chat',
        readWith: 'ownSignIn',
        clusters: [
          {
            freshness: { status: 'read', at: alice.readAt },
            capabilities: { argo: { status: 'notAsked' } },
          },
        ],
      });
      expect(named(alice)).toEqual([
        'Deployment pay/chat: 1',
        'Deployment web/chat: 1',
      ]);
      expect(rowOf(bob)).toMatchObject({
        freshness: { status: 'forbidden' },
        capabilities: {
          workloads: { status: 'read', at: bob.readAt },
          pods: { status: 'forbidden' },
        },
      });
      expect(named(bob)).toEqual([
        'Deployment pay/chat: 0',
        'Deployment web/chat: 0',
      ]);
      expect(bob.problems.map(({ sentence }) => sentence.code)).toContain(
        'signInForbidden',
      );
    });

    it('asks only in the namespaces that the entity names', async () => {
      const everywhere = await read('chat', tokens.get('carol'));
      expect(rowOf(everywhere).freshness).toEqual({ status: 'forbidden' });
      expect(named(everywhere)).toEqual([]);
      const there = await read('web', tokens.get('carol'));
      expect(named(there)).toEqual(['Deployment web/chat: 1']);
      expect(rowOf(there).freshness.status).toBe('read');
    });

    it('says that the cluster does not accept a token', async () => {
      const status = await read('chat', 'e30.e30.wrong');
      expect(rowOf(status).freshness).toMatchObject({
        status: 'forbidden',
        trouble: {
          code: 'unauthorized',
          message: 'The cluster refused your sign-in (401).',
        },
      });
      expect(status.headline).toEqual({
        code: 'signInRefused',
        params: { cluster: 'corp-oidc' },
      });
    });

    it('sends no token of another provider', async () => {
      const status = await berth
        .clientOf(OPERATOR)
        .personalStatus('component:default/chat', {
          tokens: { google: tokens.get('alice') ?? '', 'oidc.other': 'x' },
        });
      expect(rowOf(status).freshness).toEqual({ status: 'notAsked' });
    });

    it('keeps nothing of what was read', async () => {
      await read('chat', tokens.get('alice'));
      const answer = await berth
        .clientOf(OPERATOR)
        .serviceStatus('component:default/chat');
      expect(answer).toMatchObject({
        value: { clusters: [], headline: { code: 'signInNeeded' } },
      });
      expect(await berth.clientOf(OPERATOR).clusters()).toEqual([]);
    });

    it('shows to a reader without berth.clusters.read only clusters that the entity names', async () => {
      const answer = await berth
        .clientOf(DEVELOPER)
        .serviceStatus('component:default/chat');
      expect(JSON.stringify(answer)).not.toContain('corp-oidc');
      const status = await read('chat', tokens.get('alice'), DEVELOPER);
      expect(status.clusters).toEqual([]);
      expect(named(await read('web', tokens.get('alice'), DEVELOPER))).toEqual([
        'Deployment web/chat: 1',
      ]);
    });

    it('does not read for an entity that the reader does not see', async () => {
      await expect(
        read('hidden', tokens.get('alice'), DEVELOPER),
      ).rejects.toMatchObject({ statusCode: 404 });
    });

    it.each([
      ['of a length that no token has', 'x'.repeat(20_000)],
      ['that would end the header', 'secret\r\nhost: evil'],
    ])('refuses a token %s, and does not repeat it', async (_, token) => {
      const failure: unknown = await read('chat', token).catch(
        (error: unknown) => error,
      );
      expect(failure).toMatchObject({ statusCode: 400 });
      expect(JSON.stringify(failure)).not.toContain(token);
    });

    it('answers users only', async () => {
      const { baseUrl } = berth;
      const service = new BerthClient({
        discoveryApi: { getBaseUrl: async () => baseUrl },
        fetchApi: {
          fetch: (input, init) => {
            const request = new Request(input, init);
            request.headers.set('authorization', 'Bearer mock-service-token');
            return fetch(request);
          },
        },
      });
      await expect(
        service.personalStatus('component:default/chat', { tokens: {} }),
      ).rejects.toMatchObject({ statusCode: 403 });
    });

    it('writes no token into a log, but that somebody read', () => {
      expect(audited).toContainEqual(
        expect.objectContaining({
          eventId: 'personal-status-fetch',
          meta: { queryType: 'by-ref', entityRef: 'component:default/chat' },
        }),
      );
      const written = JSON.stringify([logged, audited]);
      for (const token of [...tokens.values(), 'e30.e30.wrong']) {
        expect(written).not.toContain(token);
      }
    });
  },
);
