import type {
  BatchPlan,
  InferencePlan,
  NotebookPlan,
  PlannedGpus,
  PlannedWorkload,
  TrainingPlan,
  WorkloadPlan,
} from '@berth/backstage-plugin-berth-workloads/manifests';
import { createRandom, type Random } from '../oracle/random';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

/** Words that shells, YAML, templates and Kubernetes itself would take for something else. */
const words = [
  'train.py',
  '$(id)',
  '$$(HOME)',
  '${{ secrets.token }}',
  '{{ .Values.x }}',
  'no',
  '1e3',
  '# not a comment',
  "'; rm -rf / #",
  'two\nlines\n  indented',
  '- a: &b *c',
  '日本語 🚀',
  '',
];

const products = [
  'NVIDIA-H100-80GB-HBM3',
  'NVIDIA-L40S',
  'NVIDIA-A100-SXM4-80GB',
];

function gpusOf(random: Random): PlannedGpus | undefined {
  const choice = random.integer(0, 3);
  return choice === 0
    ? undefined
    : {
        resource: 'nvidia.com/gpu',
        count: random.pick([0, 1, 2, 4, 8]),
        nodeLabels:
          choice === 1
            ? undefined
            : { 'nvidia.com/gpu.product': random.pick(products) },
      };
}

function workload(random: Random, name: string): PlannedWorkload {
  return {
    name,
    namespace: 'team-models',
    description: random.pick([
      undefined,
      '*Bold* | `x` <b>: "quoted"',
      '日本語',
    ]),
    owner: random.pick(['group:default/ml', 'ml', 'user:ada']),
    system: random.pick([undefined, 'system:default/models']),
    image: `${random.pick([
      'vllm/vllm-openai',
      'registry.example:5000/a/b_c:v1.2',
    ])}@${DIGEST}`,
    cpu: random.pick(['500m', '4', '16', '100m']),
    memory: random.pick(['1Gi', '64Gi', '16G', '200Gi']),
    gpus: gpusOf(random),
    delivery: {
      repositoryUrl: random.pick([
        'https://git.example/ml/models.git',
        'git@git.example:ml/models.git',
      ]),
      revision: random.pick([undefined, 'release/1.0']),
      project: random.pick([undefined, 'ml']),
      cluster: random.pick([undefined, 'tokyo-h100']),
    },
  };
}

const commandOf = (random: Random) => ['torchrun', ...random.some(words, 0.4)];

function inference(random: Random, name: string): InferencePlan {
  const minReplicas = random.integer(1, 3);
  const engine = random.pick(['vllm', 'triton'] as const);
  return {
    ...workload(random, name),
    type: 'inference',
    engine,
    model: random.pick([
      'meta-llama/Llama-3.1-8B-Instruct',
      's3://models/$(X)',
    ]),
    modelRevision:
      engine === 'vllm' ? random.pick([undefined, 'a1b2c3']) : undefined,
    contextLength: random.pick([undefined, 8192]),
    minReplicas,
    maxReplicas: minReplicas + random.pick([0, 0, 3]),
    queueTarget: random.pick([undefined, 10]),
    loadMinutes: random.pick([undefined, 1, 240]),
    modelDisk: random.pick([undefined, '1Ti']),
    tokenSecret: random.pick([undefined, 'hugging-face']),
    podMonitor: random.chance(0.5),
  };
}

function training(random: Random, name: string): TrainingPlan {
  const workers = random.integer(1, 4);
  return {
    ...workload(random, name),
    type: 'training',
    command: commandOf(random),
    workers,
    minWorkers: random.pick([undefined, random.integer(1, workers)]),
    gang: random.pick(['none', 'annotation', 'podGroup'] as const),
    retries: random.pick([undefined, 0, 5]),
    scratchDisk: random.pick([undefined, '10Gi']),
  };
}

function batch(random: Random, name: string): BatchPlan {
  const schedule = random.pick([undefined, '*/15 2-4 * * MON-FRI']);
  return {
    ...workload(random, name),
    type: 'batch',
    command: commandOf(random),
    parts: random.integer(1, 6),
    parallelism: random.integer(1, 4),
    schedule,
    timeZone: schedule && random.pick([undefined, 'Asia/Tokyo']),
    retries: random.pick([undefined, 0, 5]),
  };
}

function notebook(random: Random, name: string): NotebookPlan {
  return {
    ...workload(random, name),
    type: 'notebook',
    disk: random.pick(['10Gi', '500G']),
    storageClass: random.pick([undefined, 'fast.example']),
  };
}

const types = { inference, training, batch, notebook };

/** Reproducible combinations of what the form of a template takes. */
export function plansOf(
  type: WorkloadPlan['type'],
  count: number,
): WorkloadPlan[] {
  const random = createRandom(1_370 + type.length);
  return Array.from({ length: count }, (_, index) =>
    types[type](random, `${type}-${index}`),
  );
}
