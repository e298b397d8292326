import { kindCases } from '../../__testUtils__/kindCases';
import { gatewayKind } from './gateway';

const cases = kindCases(gatewayKind, __dirname, {
  'certificate-missing': {
    health: 'Degraded',
    reason: 'Secret gateways/example-com does not exist',
    condition: { condition: 'ResolvedRefs', reason: 'InvalidCertificateRef' },
  },
  // The CRD gives it these conditions, at the beginning of time.
  new: {
    health: 'Progressing',
    reason: 'Waiting for controller',
    condition: { status: 'Unknown' },
    since: '1970-01-01T00:00:00Z',
    role: 'gateway',
    endpoints: [],
    parts: [
      { type: 'setting', name: 'http', value: 'HTTP *:80' },
      { type: 'setting', name: 'https', value: 'HTTPS *.example.com:443' },
    ],
    references: [{ relation: 'uses', kind: 'GatewayClass', name: 'envoy' }],
  },
  'no-address': {
    health: 'Progressing',
    reason: 'No addresses have been assigned to the Gateway',
    condition: { condition: 'Programmed', reason: 'AddressNotAssigned' },
  },
  programmed: {
    health: 'Healthy',
    reason: 'Address assigned to the Gateway, 2/2 envoy replicas available',
    endpoints: [
      { name: 'http', address: '192.0.2.10', port: 80, protocol: 'HTTP' },
      {
        name: '*.example.com',
        address: '192.0.2.10',
        port: 443,
        protocol: 'HTTPS',
      },
    ],
    parts: [
      { name: 'http' },
      { name: 'https' },
      { type: 'counts', name: 'attachedRoutes', counts: { http: 2, https: 1 } },
    ],
  },
  refused: {
    health: 'Degraded',
    reason: 'All listeners are in conflict',
    condition: { condition: 'Accepted' },
  },
});

describe('Gateway', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
