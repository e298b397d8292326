import type {
  BatchPlan,
  InferencePlan,
  NotebookPlan,
  PlannedWorkload,
  TrainingPlan,
} from '../manifests';

const workload: PlannedWorkload = {
  name: 'chat',
  namespace: 'models',
  description: 'Answers questions',
  owner: 'group:default/ml',
  image: `vllm/vllm-openai@sha256:${'0123456789abcdef'.repeat(4)}`,
  cpu: '8',
  memory: '64Gi',
  gpus: {
    resource: 'nvidia.com/gpu',
    count: 2,
    nodeLabels: { 'nvidia.com/gpu.product': 'NVIDIA-H100-80GB-HBM3' },
  },
  delivery: { repositoryUrl: 'https://git.example/ml/chat.git' },
};

const inference: InferencePlan = {
  ...workload,
  type: 'inference',
  engine: 'vllm',
  model: 'meta-llama/Llama-3.1-8B-Instruct',
  minReplicas: 2,
  maxReplicas: 4,
};

const training: TrainingPlan = {
  ...workload,
  type: 'training',
  command: ['torchrun', 'train.py'],
  workers: 4,
  gang: 'annotation',
};

const batch: BatchPlan = {
  ...workload,
  type: 'batch',
  command: ['python', 'infer.py'],
  parts: 10,
  parallelism: 2,
};

const notebook: NotebookPlan = { ...workload, type: 'notebook', disk: '50Gi' };

/** A plan of each type without problems. */
export const plans = { inference, training, batch, notebook };
