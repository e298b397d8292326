import type { PlacementProblem } from '../../creating/checkPlacement';

/** The form field that sizes and places what is about to be created. */
export const creating = {
  inputs: 'What to run',
  field: {
    model: 'Model',
    precision: 'Precision of its weights',
    checkpoint: 'Checkpoint in that precision',
    contextLength: 'Context, in tokens',
    concurrency: 'Sequences at once, per replica',
    gpu: 'GPU model',
    gpuProduct: 'GPU model',
    gpusPerPod: 'GPUs of each pod',
    cpu: 'CPU of each pod',
    memory: 'Memory of each pod',
    pods: {
      inference: 'Replicas',
      training: 'Workers',
      batch: 'Parts at once',
      notebook: 'Pods',
    },
    maxPods: 'Replicas, at most',
    cluster: 'Cluster',
  },
  less: '{{field}}: one less',
  more: '{{field}}: one more',
  chooseModel: 'Choose a model',
  ownPrecision: '{{precision}}, as published',
  anyGpu: 'Any',
  checkpointHint:
    'Somebody has published the model in that precision, e.g. RedHatAI/Llama-3.3-70B-Instruct-FP8-dynamic.',
  problem: {
    missing: 'Choose one',
    wholeNumber: 'A whole number, please',
    atLeastOne: 'At least 1',
    tooLarge: 'Too large',
    quantity: 'A quantity above 0, such as 500m, 32 or 256Gi',
    model: 'Choose one of the models that are known',
    precision: 'Choose one of the precisions',
    checkpoint: 'Its name on Hugging Face, such as organisation/model-FP8',
    fewerThanPods: 'At least as many as there are replicas',
    label: 'The value of a label: letters, digits, hyphens, dots',
    cluster: 'The name of a cluster',
  },
  fieldProblem: '{{field}}: {{problem}}',
  around: 'Elsewhere in this form: {{field}} {{message}}',
  sizes: {
    title: 'GPUs of each replica',
    shape: '{{n, number}} × {{model}}',
    proposed: 'the least memory that does',
    free: '{{free}} of {{memory}} free on each',
    sequences: 'room for {{n, number}} sequences',
    tooSmall: 'Too small for it: {{models}}',
    nothing: 'No GPU model holds it in one pod',
    nothingDetail:
      'Less context, fewer sequences at once, or a lower precision need less memory.',
    chosenTooSmall: '{{model}} does not hold it any more. Choose another one.',
    longContext:
      'The model was made for {{made, number}} tokens of context, not for {{asked, number}}.',
  },
  budget: {
    title: 'Memory of each {{model}}: {{memory}}',
    part: {
      weights: 'Weights',
      kvCache: 'KV cache',
      activations: 'Activations',
      runtime: 'Runtime and buffers',
      reserved: 'Kept free by vLLM',
      free: 'Left over, for more cache',
    },
    row: '{{part}} {{size}}',
  },
  clusters: {
    title: 'Where it would run now',
    all: 'the clusters',
    none: 'No cluster yet',
    noneDetail: 'the one that Argo CD runs in, without a preview',
    loading: 'being read',
    gone: 'gone: Berth no longer knows this cluster, or has no state of it',
    forbidden: 'you may not look into it',
    failed: 'cannot be read now; Berth tries again',
    asOf: 'as of {{time}}',
    waiting: 'put right what is marked above',
    more_one: '{{count, number}} more cluster was not asked.',
    more_other: '{{count, number}} more clusters were not asked.',
    empty: 'There is no cluster that you may see.',
  },
  vanished:
    '{{cluster}} is gone since it was chosen: nothing can be said of it, and a task would stop. Choose another cluster.',
  alternatives: {
    nothing:
      'No other GPU model, precision or number of pods that Berth tried fits in {{cluster}} now, and no other cluster has room.',
    gpu: '{{n, number}} × {{model}} for each replica',
    gpuElsewhere: '{{n, number}} × {{model}} for each replica, in {{cluster}}',
    nowhere:
      'No other GPU model that Berth tried fits in any of these clusters now.',
    gpuProduct: 'GPU model {{model}}',
    pods: '{{n, number}} in place of {{before, number}}',
    precision: '{{precision}} weights, on {{n, number}} × {{model}}',
    cluster: 'In {{cluster}}',
    checkpoint: 'needs a checkpoint in that precision',
    undo: 'Back to what it was',
  },
  details: 'In {{cluster}}',
} as const satisfies {
  problem: Record<PlacementProblem, string>;
} & Record<string, unknown>;
