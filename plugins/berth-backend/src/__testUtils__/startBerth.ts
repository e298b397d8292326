import type { AddressInfo } from 'node:net';
import {
  BackstageCredentials,
  BackstageUserPrincipal,
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import permissionPlugin from '@backstage/plugin-permission-backend';
import type { JsonObject } from '@backstage/types';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import {
  BerthClient,
  type ServiceStatus,
} from '@berth/backstage-plugin-berth-common';
import berthPlugin from '../index';
import { kubeconfigOf } from './kubeconfigOf';

/** Sees every entity and the clusters. */
export const OPERATOR = 'user:default/operator';
/** Sees the entities that are not hidden, and no clusters. */
export const DEVELOPER = 'user:default/developer';

type Feature = Parameters<TestBackend['add']>[0];

/** The real plugin in a real backend, watching API servers through a kubeconfig, with these entities in its catalog. */
export async function startBerth(options: {
  /** URL of each API server by cluster name. */
  clusters?: Record<string, string>;
  entities?: Entity[];
  /** References of entities that only the operator sees. */
  hidden?: string[];
  /** Instead of a catalog of `entities`. */
  catalog?: Feature[];
  config?: object;
  /** `berth.clusters` */
  clusterLabels?: Array<{
    name: string;
    labels?: Record<string, string>;
    prometheus?: { url: string };
  }>;
  /** `berth.namespaces` */
  namespaces?: object;
  /** `berth.memory` */
  memory?: object;
  /** `berth.consistencyCheck` */
  consistencyCheck?: object;
  /** `backend.auth.externalAccess`, where the backend has authentication of its own. */
  externalAccess?: object[];
  /** `kubernetes.serviceLocatorMethod.type` */
  serviceLocator?: string;
  /** The `authorization` header of a user, where the backend has authentication of its own. */
  headerOf?: (user: string) => string;
  /** Decides instead of the roles of OPERATOR and DEVELOPER, through Backstage's own permission backend. */
  policy?: PermissionPolicy;
  features?: Feature[];
}): Promise<{
  backend: TestBackend;
  baseUrl: string;
  clientOf(user: string): BerthClient;
  /** Of a Component in the default namespace, as the operator sees it. */
  statusOf(component: string): Promise<ServiceStatus>;
  /** Puts something else in the place of the whole configuration. */
  configure(config: JsonObject): void;
  stop(): Promise<void>;
}> {
  const { clusters = {}, entities = [], hidden = [] } = options;
  const directory = createMockDirectory();
  directory.setContent({ kubeconfig: kubeconfigOf(clusters) });
  const config = mockServices.rootConfig({
    data: (options.config ?? {
      ...(options.policy && { permission: { enabled: true } }),
      ...(options.serviceLocator && {
        kubernetes: { serviceLocatorMethod: { type: options.serviceLocator } },
      }),
      ...(options.externalAccess && {
        backend: { auth: { externalAccess: options.externalAccess } },
      }),
      berth: {
        memory: options.memory,
        consistencyCheck: options.consistencyCheck,
        clusters: options.clusterLabels,
        namespaces: options.namespaces,
        sources: [
          {
            type: 'kubeconfig',
            file: directory.resolve('kubeconfig'),
            contexts: ['*'],
          },
        ],
      },
    }) as JsonObject,
  });
  const backend = await startTestBackend({
    features: [
      berthPlugin,
      ...(options.features ?? []),
      createServiceFactory({
        service: coreServices.rootConfig,
        deps: {},
        factory: () => config,
      }),
      ...(options.policy ? policyFeatures(options.policy) : [roles()]),
      ...(options.catalog ?? [catalogOf(entities, hidden)]),
    ],
  });
  const { port } = backend.server.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${port}/api/berth`;
  const clientOf = (user: string) =>
    new BerthClient({
      discoveryApi: { getBaseUrl: async () => baseUrl },
      fetchApi: {
        fetch: (input, init) => {
          const request = new Request(input, init);
          request.headers.set(
            'authorization',
            (options.headerOf ?? mockCredentials.user.header)(user),
          );
          return fetch(request);
        },
      },
    });
  return {
    backend,
    baseUrl,
    clientOf,
    async statusOf(component) {
      const [status] = await clientOf(OPERATOR).serviceStatuses([
        `component:default/${component}`,
      ]);
      return status;
    },
    configure: data => config.update({ data }),
    async stop() {
      await backend.stop();
      directory.remove();
    },
  };
}

function roles(): Feature {
  return mockServices.permissions.mock({
    authorizeConditional: async (
      requests,
      { credentials }: { credentials: BackstageCredentials },
    ) =>
      requests.map(() => ({
        result:
          userOf(credentials) === OPERATOR
            ? AuthorizeResult.ALLOW
            : AuthorizeResult.DENY,
      })),
  }).factory;
}

function policyFeatures(policy: PermissionPolicy): Feature[] {
  return [
    permissionPlugin,
    createBackendModule({
      pluginId: 'permission',
      moduleId: 'test-policy',
      register(env) {
        env.registerInit({
          deps: { permission: policyExtensionPoint },
          async init({ permission }) {
            permission.setPolicy(policy);
          },
        });
      },
    }),
  ];
}

function userOf(credentials: BackstageCredentials): string | undefined {
  const principal = credentials.principal as BackstageUserPrincipal;
  return principal.type === 'user' ? principal.userEntityRef : undefined;
}

function credentialsIn(options: object | undefined): BackstageCredentials {
  if (options && 'credentials' in options) {
    return options.credentials as BackstageCredentials;
  }
  throw new Error('The catalog was asked without credentials');
}

/** Like the real catalog, it leaves out what the credentials of the caller may not see. */
function catalogOf(entities: Entity[], hidden: string[]) {
  const byRef = new Map(
    entities.map(entity => [stringifyEntityRef(entity), entity]),
  );
  return createServiceFactory({
    service: catalogServiceRef,
    deps: {},
    factory: () =>
      catalogServiceMock.mock({
        getEntitiesByRefs: async ({ entityRefs }, options) => ({
          items: entityRefs.map(entityRef =>
            hidden.includes(entityRef) &&
            userOf(credentialsIn(options)) !== OPERATOR
              ? undefined
              : byRef.get(entityRef),
          ),
        }),
      }),
  });
}
