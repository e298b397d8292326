import { kindCases } from '../../__testUtils__/kindCases';
import { modelConfigKind } from './modelConfig';

const cases = kindCases(modelConfigKind, __dirname, {
  accepted: {
    health: 'Healthy',
    reason: 'Model configuration accepted',
    condition: { condition: 'Accepted', reason: 'ModelConfigReconciled' },
    since: '2026-11-20T09:00:00Z',
    models: [{ name: 'qwen3-32b', source: 'OpenAI' }],
    endpoints: [
      { address: 'https://models.example.com/v1', scope: 'external' },
    ],
  },
  changed: {
    health: 'Progressing',
    reason: 'Its controller has not looked at the newest spec yet',
    models: [{ name: 'claude-opus-4-5', source: 'Anthropic' }],
    endpoints: [],
  },
  new: {
    health: 'Unknown',
    reason: 'Its controller has reported nothing yet',
    role: 'modelConnection',
    asks: undefined,
    endpoints: [
      {
        name: 'ollama',
        address: 'http://ollama.ollama.svc.cluster.local:11434',
        scope: 'cluster',
      },
    ],
    advice: [],
  },
  'old-version': {
    health: 'Unknown',
    reason: 'Its controller has reported nothing yet',
    advice: [{ rule: 'ModelConfig/v1alpha1', field: 'spec.apiKeySecretRef' }],
  },
  'secret-missing': {
    health: 'Degraded',
    reason: expect.stringContaining('Secret "anthropic" not found'),
    condition: { reason: 'ModelConfigReconcileFailed' },
  },
});

describe('ModelConfig', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
