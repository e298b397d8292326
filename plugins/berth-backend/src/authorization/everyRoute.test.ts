import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { berthClustersReadPermission } from '@berth/backstage-plugin-berth-common';
import { component } from '../__fixtures__/entity';
import { eventually } from '../__fixtures__/eventually';
import { FakeApiServer } from '../__fixtures__/FakeApiServer';
import { deployment, node } from '../__fixtures__/kubernetesObjects';
import { RealAuth } from '../__testUtils__/RealAuth';
import { realCatalog } from '../__testUtils__/realCatalog';
import { startBerth } from '../__testUtils__/startBerth';
import { spec } from '../http/spec';

const ID = 'backstage.io/kubernetes-id';
const USER = 'user:default/somebody';

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
}

interface Route {
  /** As the specification has it, with the method. */
  title: string;
  method: string;
  url: string;
}

/** What stands in the place of each parameter that a route requires; a route that needs another fails until it is here. */
const values: Record<string, string> = {
  cluster: 'tokyo',
  kind: 'component',
  namespace: 'default',
  scope: 'all',
};

/** Every route of the specification, and the specification itself. */
const routes: Route[] = [
  { title: 'GET /openapi.json', method: 'GET', url: '/openapi.json' },
  ...Object.entries(spec.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      title: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      url: urlOf(
        path,
        'parameters' in operation
          ? (operation.parameters as readonly Parameter[])
          : [],
      ),
    })),
  ),
];

function urlOf(path: string, parameters: readonly Parameter[]): string {
  const whose = path.startsWith('/v1/clusters/') ? 'tokyo' : 'chat';
  const valueOf = (name: string) =>
    name === 'name' ? whose : values[name] ?? `unknown-${name}`;
  const query = parameters
    .filter(parameter => parameter.in === 'query' && parameter.required)
    .map(({ name }): [string, string] => [name, valueOf(name)]);
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => valueOf(name));
  return query.length > 0 ? `${filled}?${new URLSearchParams(query)}` : filled;
}

const EVERYWHERE = 'token-of-a-script-that-may-everything';
const OTHER_PLUGIN = 'token-of-a-script-for-another-plugin';
const OTHER_PERMISSION = 'token-of-a-script-for-another-permission';

describe('every route of the specification', () => {
  const auth = new RealAuth();
  /** Who the audit log says has read something, since it was emptied. */
  const readers: string[] = [];
  let server: FakeApiServer;
  let berth: Awaited<ReturnType<typeof startBerth>>;

  const ask = ({ method, url }: Route, authorization: string | undefined) =>
    fetch(`${berth.baseUrl}${url}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(authorization && { authorization }),
      },
      ...(method !== 'GET' && { body: '{}' }),
    });

  beforeAll(async () => {
    server = await FakeApiServer.start('serves', {
      deployments: [deployment({ name: 'chat', labels: { [ID]: 'chat' } })],
      nodes: [node('node-1')],
    });
    berth = await startBerth({
      clusters: { tokyo: server.url },
      catalog: realCatalog([component('chat', { [ID]: 'chat' })]),
      // What a service may read is no matter of the policy.
      policy: { handle: async () => ({ result: AuthorizeResult.DENY }) },
      externalAccess: [
        {
          type: 'static',
          options: { token: EVERYWHERE, subject: 'script' },
        },
        {
          type: 'static',
          options: { token: OTHER_PLUGIN, subject: 'other-plugin' },
          accessRestrictions: [{ plugin: 'catalog' }],
        },
        {
          type: 'static',
          options: { token: OTHER_PERMISSION, subject: 'other-permission' },
          accessRestrictions: [
            { plugin: 'berth', permission: ['catalog.entity.read'] },
            // Berth asks it on behalf of its reader.
            { plugin: 'catalog' },
          ],
        },
      ],
      features: [
        ...auth.features,
        createServiceFactory({
          service: coreServices.auditor,
          deps: { httpAuth: coreServices.httpAuth },
          factory: ({ httpAuth }) => ({
            async createEvent({ eventId, request }) {
              if (request && !eventId.startsWith('entity-')) {
                const { principal } = await httpAuth.credentials(request);
                readers.push((principal as { subject: string }).subject);
              }
              return { success: async () => {}, fail: async () => {} };
            },
          }),
        }),
      ],
    });
    const header = await auth.pluginHeader();
    await eventually(async () => {
      for (const route of routes.filter(({ method }) => method === 'GET')) {
        const { status } = await ask(route, header);
        if (status !== 200) throw new Error(`${status} of ${route.title}`);
      }
    });
  });

  afterAll(async () => {
    await berth?.stop();
    await server?.stop();
  });

  beforeEach(() => {
    readers.length = 0;
  });

  describe.each(routes.map(route => [route.title, route] as const))(
    '%s',
    (_, route) => {
      it.each<[string, () => Promise<string> | string | undefined]>([
        ['nothing', () => undefined],
        ['a token that is none', () => 'Bearer nonsense'],
        ['a token that nobody signed', () => 'Bearer a.b.c'],
        ['a user and a password', () => 'Basic dXNlcjpwYXNzd29yZA=='],
        ['an expired token', () => auth.userHeader(USER, { hours: 0.5 })],
        [
          "another plugin's token for yet another",
          () => auth.pluginHeader({ targetPluginId: 'catalog' }),
        ],
        ['a token like one from outside', () => `Bearer ${EVERYWHERE}.`],
      ])('refuses who brings %s', async (_what, header) => {
        const response = await ask(route, await header());
        expect(response.status).toBe(401);
        expect(await response.json()).toMatchObject({
          error: { name: 'AuthenticationError' },
        });
        expect(readers).toEqual([]);
      });
    },
  );

  const gets = routes.filter(({ method }) => method === 'GET');

  describe.each(gets.map(route => [route.title, route] as const))(
    '%s',
    (_, route) => {
      const isRead = route.title !== 'GET /openapi.json';

      it.each<[string, string, () => Promise<string> | string]>([
        ['another plugin', 'plugin:other', () => auth.pluginHeader()],
        ['a service from outside', 'script', () => `Bearer ${EVERYWHERE}`],
      ])('answers %s, and tells it as %s', async (_who, subject, header) => {
        const response = await ask(route, await header());
        expect(response.status).toBe(200);
        expect(readers).toEqual(isRead ? [subject] : []);
      });

      it('refuses a service from outside whose token is for another plugin', async () => {
        const response = await ask(route, `Bearer ${OTHER_PLUGIN}`);
        expect(response.status).toBe(403);
        expect(readers).toEqual([]);
      });

      it('tells a service from outside nothing of clusters whose token is for another permission', async () => {
        const response = await ask(route, `Bearer ${OTHER_PERMISSION}`);
        const needsClusters = /^GET \/v1\/(clusters|fleet)/.test(route.title);
        expect(response.status).toBe(needsClusters ? 403 : 200);
        const { error } = await response.json();
        expect(error?.message).toBe(
          needsClusters
            ? `This needs the permission ${berthClustersReadPermission.name}`
            : undefined,
        );
      });
    },
  );
});
