import { kindCases } from '../../__testUtils__/kindCases';
import { servingRuntimeKind } from './servingRuntime';

const cases = kindCases(servingRuntimeKind, __dirname, {
  disabled: {
    health: 'Suspended',
    reason: 'Disabled: no service can use it',
    models: [{ format: 'huggingface' }],
  },
  enabled: {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    role: 'servingRuntime',
    models: [{ format: 'huggingface 1' }, { format: 'safetensors' }],
    asks: undefined,
  },
});

describe('ServingRuntime', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
