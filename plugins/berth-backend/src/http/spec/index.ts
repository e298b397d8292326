import { clusters, clusterSnapshot } from './paths/clusters';
import { fleet, fleetHoldings, fleetMap, fleetQueue } from './paths/fleet';
import { personalStatus } from './paths/personalStatus';
import { serviceList } from './paths/serviceList';
import { serviceStatus, serviceStatuses } from './paths/serviceStatus';
import { schemas } from './schemas';

/** OpenAPI 3.1, served at `/api/berth/openapi.json`; requests are checked against it, and answers in tests. */
export const spec = {
  openapi: '3.1.0',
  info: {
    title: 'berth',
    version: '1',
    description: 'What runs where, and whether the next thing will fit.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    contact: {},
  },
  servers: [{ url: '/' }],
  paths: {
    '/v1/entities/{kind}/{namespace}/{name}/status': { get: serviceStatus },
    '/v1/entities/{kind}/{namespace}/{name}/status/personal': {
      post: personalStatus,
    },
    '/v1/statuses': { post: serviceStatuses },
    '/v1/services': { get: serviceList },
    '/v1/fleet': { get: fleet },
    '/v1/fleet/gpus': { get: fleetMap },
    '/v1/fleet/holdings': { get: fleetHoldings },
    '/v1/fleet/queue': { get: fleetQueue },
    '/v1/clusters': { get: clusters },
    '/v1/clusters/{name}/snapshot': { get: clusterSnapshot },
  },
  components: {
    schemas,
    securitySchemes: {
      JWT: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    },
  },
} as const;
