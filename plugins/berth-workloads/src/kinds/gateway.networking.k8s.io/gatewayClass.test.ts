import { kindCases } from '../../__testUtils__/kindCases';
import { gatewayClassKind } from './gatewayClass';

const cases = kindCases(gatewayClassKind, __dirname, {
  accepted: {
    health: 'Healthy',
    reason: 'Valid GatewayClass',
    since: '2026-11-20T09:00:00Z',
  },
  changed: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
  },
  // The CRD gives it these conditions, at the beginning of time.
  new: {
    health: 'Progressing',
    reason: 'Waiting for controller',
    condition: { status: 'Unknown' },
    since: '1970-01-01T00:00:00Z',
    role: 'gateway',
    parts: [
      {
        type: 'setting',
        name: 'controllerName',
        value: 'gateway.envoyproxy.io/gatewayclass-controller',
      },
    ],
  },
  refused: {
    health: 'Degraded',
    reason: 'parametersRef does not exist',
    condition: { reason: 'InvalidParameters' },
  },
});

describe('GatewayClass', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
