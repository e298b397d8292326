import type { ExampleExpectations } from '../ExampleExpectations';

const waiting = {
  health: 'Unknown',
  reason: 'Its controller has reported nothing yet',
  system: 'KAITO',
  role: 'inferenceServer',
} as const;

/** KAITO's catalogue says how many GPUs a preset needs. */
const onNodesWith = (nodeSelector: Record<string, string>) => ({
  count: 1,
  isPartial: true,
  pod: { spec: { nodeSelector } },
});

export const kaito: ExampleExpectations = {
  'kaito_inferenceset_mig_single_strategy.yaml': [
    {
      kind: 'InferenceSet',
      name: 'phi-4-mini',
      expect: {
        ...waiting,
        models: [{ name: 'phi-4-mini-instruct' }],
        asks: {
          units: [
            {
              times: 2,
              sets: [onNodesWith({ 'kaito-inferenceset': 'phi-4-mini' })],
            },
          ],
        },
      },
    },
  ],
  'kaito_inferenceset_phi_4_mini.yaml': [
    {
      kind: 'InferenceSet',
      name: 'phi-4-mini',
      expect: {
        ...waiting,
        version: { given: 'v1alpha1', isNearest: false },
        models: [{ name: 'phi-4-mini-instruct' }],
        asks: {
          units: [{ times: 1, sets: [onNodesWith({ apps: 'phi-4-mini' })] }],
        },
      },
    },
  ],
  'kaito_ragengine_cpu_retrieve_only.yaml': [
    {
      kind: 'RAGEngine',
      name: 'ragengine-retrieve',
      expect: {
        ...waiting,
        role: 'ragEngine',
        models: [{ name: 'BAAI/bge-small-en-v1.5', format: 'embedding' }],
        advice: [],
        asks: { units: [{ sets: [onNodesWith({})] }] },
      },
    },
  ],
  'kaito_ragengine_phi_3_with_pvc.yaml': [
    {
      kind: 'RAGEngine',
      name: 'ragengine-with-pvc',
      expect: {
        ...waiting,
        role: 'ragEngine',
        models: [
          { name: 'BAAI/bge-small-en-v1.5', format: 'embedding' },
          { source: '<inference-url>/v1/chat/completions' },
        ],
        asks: {
          units: [{ sets: [onNodesWith({ apps: 'ragengine-example' })] }],
        },
        advice: [{ rule: 'RAGEngine/v1alpha1' }],
      },
    },
  ],
  'kaito_workspace_custom_config.yaml': [
    {
      kind: 'Workspace',
      name: 'workspace-deepseek-r1-distill-qwen-14b',
      expect: {
        ...waiting,
        models: [{ name: 'deepseek-r1-distill-qwen-14b' }],
        asks: {
          units: [
            { sets: [onNodesWith({ apps: 'deepseek-r1-distill-qwen-14b' })] },
          ],
        },
      },
    },
  ],
  'kaito_workspace_phi_4_mini.yaml': [
    {
      kind: 'Workspace',
      name: 'workspace-phi-4-mini',
      expect: {
        ...waiting,
        models: [{ name: 'phi-4-mini-instruct' }],
        progress: [{ what: 'nodes', done: 0, total: 1 }],
        advice: [],
        asks: { units: [{ sets: [onNodesWith({ apps: 'phi-4' })] }] },
      },
    },
  ],
  'kaito_workspace_tuning_phi_3.yaml': [
    {
      kind: 'Workspace',
      name: 'workspace-tuning-phi-3',
      expect: {
        ...waiting,
        role: 'trainingJob',
        models: [{ name: 'phi-3-mini-128k-instruct' }],
        asks: {
          units: [
            {
              sets: [
                { name: 'tuning', ...onNodesWith({ app: 'tuning-phi-3' }) },
              ],
            },
          ],
        },
      },
    },
  ],
};
