import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

// Berth alone with the demo clusters, every request allowed: `yarn start` in this folder, then
// curl -s localhost:7007/api/berth/v1/entities/component/default/chat-api/status

function component(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: { 'backstage.io/kubernetes-id': name },
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'team' },
  };
}

const backend = createBackend();

backend.add(mockServices.auth.factory());
backend.add(mockServices.httpAuth.factory());
backend.add(
  mockServices.rootConfig.factory({
    data: {
      backend: {
        baseUrl: 'http://localhost:7007',
        listen: { host: '127.0.0.1', port: 7007 },
        database: { client: 'better-sqlite3', connection: ':memory:' },
      },
      berth: { sources: [{ type: 'demo' }] },
    },
  }),
);
backend.add(
  catalogServiceMock.factory({
    entities: [
      'agent-sandbox',
      'api-server',
      'chat-api',
      'legacy-import',
      'vision-pretrain',
    ].map(component),
  }),
);
backend.add(import('../src'));
backend.add(import('@berth/demo-clusters'));

backend.start();
