import { kindCases } from '../../__testUtils__/kindCases';
import { httpRouteKind } from './httpRoute';

const cases = kindCases(httpRouteKind, __dirname, {
  accepted: {
    health: 'Healthy',
    reason: 'Route is accepted',
    condition: { condition: 'Accepted' },
    since: '2026-11-20T09:00:00Z',
  },
  'backend-missing': {
    health: 'Degraded',
    reason: 'Service shop/checkout-canary not found',
    condition: { condition: 'ResolvedRefs', reason: 'BackendNotFound' },
  },
  changed: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
  },
  // What the one said is about an older spec.
  'left-a-parent': { health: 'Healthy', reason: 'Route is accepted' },
  new: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    role: 'route',
    endpoints: [{ address: 'shop.example.com', scope: 'unknown' }],
    parts: [
      { type: 'share', name: 'checkout', percent: 90 },
      { type: 'share', name: 'checkout-canary', percent: 10 },
    ],
    references: [
      {
        relation: 'uses',
        kind: 'Gateway',
        namespace: 'gateways',
        name: 'public',
      },
      {
        relation: 'routesTo',
        group: '',
        kind: 'Service',
        namespace: 'shop',
        name: 'checkout',
      },
      { relation: 'routesTo', kind: 'Service', name: 'checkout-canary' },
      {
        relation: 'routesTo',
        group: 'inference.networking.k8s.io',
        kind: 'InferencePool',
        namespace: 'ml',
        name: 'llm',
      },
    ],
  },
  'not-programmed': {
    health: 'Progressing',
    reason: 'Route is still being programmed',
  },
  refused: {
    health: 'Degraded',
    reason: 'No listeners match this parent ref',
    condition: { condition: 'Accepted', reason: 'NoMatchingParent' },
  },
});

describe('HTTPRoute', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
