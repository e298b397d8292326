import type { WorkloadStatus } from '@berth/backstage-plugin-berth-common';
import { minutesAgo } from '../builders';
import { understood } from './understood';

function condition(type: string) {
  return { type, status: 'True', lastTransitionTime: minutesAgo(600) };
}

const inferenceService = () => ({
  apiVersion: 'serving.kserve.io/v1beta1',
  kind: 'InferenceService',
  metadata: {
    name: 'qwen',
    namespace: 'llm',
    uid: 'isvc',
    generation: 2,
    annotations: { 'serving.kserve.io/deploymentMode': 'Serverless' },
  },
  spec: {
    predictor: {
      canaryTrafficPercent: 10,
      minReplicas: 1,
      maxReplicas: 6,
      model: {
        modelFormat: { name: 'huggingface' },
        storageUri: 'hf://Qwen/Qwen3-32B',
        resources: {
          requests: { cpu: '8', memory: '64Gi', 'nvidia.com/gpu': '2' },
          limits: { 'nvidia.com/gpu': '2' },
        },
      },
    },
  },
  status: {
    observedGeneration: 2,
    url: 'https://qwen.llm.example.com',
    conditions: [
      condition('PredictorReady'),
      condition('Ready'),
      condition('IngressReady'),
    ],
    components: {
      predictor: {
        latestReadyRevision: 'qwen-predictor-00002',
        latestRolledoutRevision: 'qwen-predictor-00001',
        url: 'https://qwen-predictor.llm.example.com',
        traffic: [
          { revisionName: 'qwen-predictor-00002', percent: 10, tag: 'latest' },
          { revisionName: 'qwen-predictor-00001', percent: 90, tag: 'prev' },
        ],
      },
    },
    modelStatus: {
      transitionStatus: 'UpToDate',
      states: { activeModelState: 'Loaded', targetModelState: 'Loaded' },
      copies: { totalCopies: 1, failedCopies: 0 },
    },
  },
});

/** A predictor of which a canary takes a tenth of the traffic, with the old name of its deployment mode. */
export function inferenceServiceStatus(): WorkloadStatus {
  return understood(inferenceService());
}
