import { kindCases } from '../../__testUtils__/kindCases';
import { ragEngineKind } from './ragEngine';

const cases = kindCases(ragEngineKind, __dirname, {
  failed: {
    health: 'Degraded',
    reason: 'failed to create node claim',
    condition: { condition: 'RAGEngineSucceeded', reason: 'ragengineFailed' },
    advice: [{ rule: 'RAGEngine/v1alpha1', field: 'apiVersion' }],
  },
  new: {
    health: 'Unknown',
    reason: 'Its controller has reported nothing yet',
    role: 'ragEngine',
    models: [
      { name: 'BAAI/bge-small-en-v1.5', format: 'embedding' },
      { source: 'https://llm.example.com/v1/chat/completions' },
    ],
    asks: {
      units: [
        {
          sets: [
            {
              name: 'engine',
              count: 1,
              isPartial: true,
              pod: { spec: { nodeSelector: { apps: 'docs' } } },
            },
          ],
        },
      ],
    },
    advice: [],
  },
  running: {
    health: 'Healthy',
    reason: 'ragengine succeeds',
    since: '2026-11-20T09:10:00Z',
    selector: { matchLabels: { 'kaito.sh/ragengine': 'docs' } },
  },
  starting: {
    health: 'Progressing',
    reason: 'deployment is not ready yet',
    condition: { condition: 'ServiceReady' },
  },
});

describe('RAGEngine', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
