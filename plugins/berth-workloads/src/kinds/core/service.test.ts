import { kindCases } from '../../__testUtils__/kindCases';
import { serviceKind } from './service';

const cases = kindCases(serviceKind, __dirname, {
  'cluster-ip': {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    selector: { matchLabels: { app: 'checkout' } },
    endpoints: [
      {
        name: 'http',
        address: 'checkout.shop.svc',
        port: 80,
        protocol: 'http',
        scope: 'cluster',
      },
    ],
  },
  'external-name': {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    endpoints: [{ address: 'db.example.com', scope: 'external' }],
  },
  'load-balancer': {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    endpoints: [
      { address: 'checkout.shop.svc', scope: 'cluster' },
      { address: '203.0.113.7', port: 80, scope: 'external' },
    ],
  },
  // As Argo CD has it: the entry of an address is enough, be it empty.
  'load-balancer-without-address': {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    endpoints: [{ address: 'checkout.shop.svc', scope: 'cluster' }],
  },
  'load-balancer-waiting': {
    health: 'Progressing',
    reason: 'It has no external address yet',
  },
  'with-endpoints': {
    health: 'Healthy',
    reason: '1 of 2 ready',
    progress: [{ what: 'endpoints', done: 1, total: 2 }],
  },
});

describe('Service', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
