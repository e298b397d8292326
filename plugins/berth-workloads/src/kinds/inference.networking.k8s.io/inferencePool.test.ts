import { kindCases } from '../../__testUtils__/kindCases';
import { inferencePoolKind } from './inferencePool';

const cases = kindCases(inferencePoolKind, __dirname, {
  accepted: {
    health: 'Healthy',
    reason: 'InferencePool has been accepted by the gateway',
    condition: { condition: 'Accepted' },
    since: '2026-11-20T09:10:00Z',
    progress: [{ what: 'endpoints', done: 1, total: 2 }],
    parts: [
      {
        type: 'object',
        name: 'public',
        object: { kind: 'Gateway', namespace: 'gateways', name: 'public' },
        health: 'Healthy',
      },
    ],
  },
  new: {
    health: 'Unknown',
    reason: 'Its controller has reported nothing yet',
    role: 'inferencePool',
    selector: { matchLabels: { app: 'qwen3' } },
    references: [
      {
        relation: 'uses',
        group: '',
        kind: 'Service',
        namespace: 'ml',
        name: 'qwen3-epp',
      },
    ],
    advice: [],
    asks: undefined,
  },
  'picker-missing': {
    health: 'Degraded',
    reason: 'Service qwen3-epp not found',
    condition: { condition: 'ResolvedRefs', reason: 'InvalidExtensionRef' },
    parts: [
      { name: 'public', health: 'Healthy' },
      {
        name: 'internal',
        health: 'Degraded',
        message: 'Service qwen3-epp not found',
      },
    ],
  },
  waiting: {
    health: 'Progressing',
    reason: 'Waiting for controller',
    condition: { condition: 'Accepted', status: 'Unknown' },
  },
  'without-gateway': {
    health: 'Unknown',
    reason: 'No Gateway routes to it yet',
    parts: [],
  },
});

describe('InferencePool', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
