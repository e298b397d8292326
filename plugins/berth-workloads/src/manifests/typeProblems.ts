import { countProblems } from './countProblems';
import type { FieldProblem } from '../problems';
import { formOf } from './planForms';
import { workloadApiOf } from './workloadApi';
import type {
  BatchPlan,
  InferencePlan,
  NotebookPlan,
  TrainingPlan,
  WorkloadPlan,
} from './WorkloadPlan';

const MOST_PODS = 1_000;
const MOST_WORDS = 256;

/** What is wrong with what only plans of this type have. */
export function typeProblems(plan: WorkloadPlan): FieldProblem[] {
  switch (plan.type) {
    case 'inference':
      return inferenceProblems(plan);
    case 'training':
      return trainingProblems(plan);
    case 'batch':
      return batchProblems(plan);
    default:
      return notebookProblems(plan);
  }
}

function inferenceProblems(plan: InferencePlan): FieldProblem[] {
  const { minReplicas, maxReplicas } = plan;
  return [
    ...formOf('model', plan.model, 'modelName'),
    ...optional('modelRevision', plan.modelRevision, 'modelRevision'),
    ...optional('modelDisk', plan.modelDisk, 'quantity'),
    ...optional('tokenSecret', plan.tokenSecret, 'subdomain'),
    ...countProblems('contextLength', plan.contextLength, 1, 100_000_000),
    ...countProblems('minReplicas', minReplicas, 1, MOST_PODS),
    ...countProblems('maxReplicas', maxReplicas, 1, MOST_PODS),
    ...countProblems('queueTarget', plan.queueTarget, 1, 100_000),
    ...countProblems('loadMinutes', plan.loadMinutes, 1, 240),
    ...(maxReplicas < minReplicas
      ? [{ field: 'maxReplicas', message: 'must be at least minReplicas' }]
      : []),
    ...(plan.engine === 'triton' && plan.modelRevision !== undefined
      ? [{ field: 'modelRevision', message: 'must be left out with Triton' }]
      : []),
  ];
}

function trainingProblems(plan: TrainingPlan): FieldProblem[] {
  const { workers, minWorkers } = plan;
  return [
    ...commandProblems(plan.command),
    ...countProblems('workers', workers, 1, MOST_PODS),
    ...countProblems('minWorkers', minWorkers, 1, MOST_PODS),
    ...countProblems('retries', plan.retries, 0, 100),
    ...optional('scratchDisk', plan.scratchDisk, 'quantity'),
    ...(plan.gang === 'podGroup' && !workloadApiOf(plan.kubernetesVersion)
      ? [
          {
            field: 'gang',
            message: `must not be podGroup: Kubernetes ${plan.kubernetesVersion} is older than 1.35 and has no groups of pods`,
          },
        ]
      : []),
    ...(minWorkers !== undefined && minWorkers > workers
      ? [{ field: 'minWorkers', message: 'must be at most workers' }]
      : []),
  ];
}

function batchProblems(plan: BatchPlan): FieldProblem[] {
  return [
    ...commandProblems(plan.command),
    ...countProblems('parts', plan.parts, 1, 100_000),
    ...countProblems('parallelism', plan.parallelism, 1, MOST_PODS),
    ...countProblems('retries', plan.retries, 0, 100),
    ...optional('schedule', plan.schedule, 'cron'),
    ...optional('timeZone', plan.timeZone, 'timeZone'),
  ];
}

function notebookProblems(plan: NotebookPlan): FieldProblem[] {
  return [
    ...formOf('disk', plan.disk, 'quantity'),
    ...optional('storageClass', plan.storageClass, 'subdomain'),
  ];
}

function commandProblems(command: readonly string[]): FieldProblem[] {
  if (command.length === 0 || command.length > MOST_WORDS) {
    return [
      { field: 'command', message: `must be of 1 to ${MOST_WORDS} words` },
    ];
  }
  return command.flatMap((word, index) =>
    formOf(`command[${index}]`, word, 'word'),
  );
}

function optional(
  field: string,
  text: string | undefined,
  form: Parameters<typeof formOf>[2],
): FieldProblem[] {
  return text === undefined ? [] : formOf(field, text, form);
}
