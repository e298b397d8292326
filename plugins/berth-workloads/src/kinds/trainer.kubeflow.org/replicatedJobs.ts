import { Fields } from '../../json/Fields';
import { strategicMerge } from './strategicMerge';

type Json = Readonly<Record<string, unknown>>;

const STEP = 'trainer.kubeflow.org/trainjob-ancestor-step';

/** Of containers and of replicated jobs that train. */
const NODE = 'node';

/**
 * The replicated jobs of the JobSet that Kubeflow Trainer makes of a runtime for a TrainJob: patched, with as many nodes
 * as the TrainJob wants, of the image and the resources that it wants.
 *
 * Source: kubeflow/trainer v2.3 `pkg/runtime/core/trainingruntime.go` `newRuntimeInfo`, `mergeRuntimePatches`;
 * `pkg/runtime/framework/plugins/{mpi,plainml,torch}` `EnforceMLPolicy`; `plugins/jobset/{jobset,builder}.go`.
 *
 * @param trainJob - An empty one for the runtime by itself.
 */
export function replicatedJobsOf(runtime: Fields, trainJob: Fields): Json[] {
  const patches = replicatedJobPatches(trainJob);
  return runtime
    .object('spec', 'template', 'spec')
    .objects('replicatedJobs')
    .map(job => {
      const name = job.string('name') ?? '';
      const template = patches
        .filter(patch => patch.string('name') === name)
        .map(patch => patch.object('template').value)
        .reduce(strategicMergeOf, job.object('template').value);
      return replicatedJob(Fields.of({ ...job.value, template }), {
        name,
        runtime,
        trainJob,
      });
    });
}

/** Metadata that a TrainJob's patches give to the JobSet. */
export function jobSetPatches(trainJob: Fields): Fields[] {
  return trainJob
    .object('spec')
    .objects('runtimePatches')
    .map(patch => patch.object('trainingRuntimeSpec', 'template'));
}

function replicatedJobPatches(trainJob: Fields): Fields[] {
  return jobSetPatches(trainJob).flatMap(patch =>
    patch.object('spec').objects('replicatedJobs'),
  );
}

function strategicMergeOf(base: Json, patch: Json): Json {
  return strategicMerge(base, patch);
}

interface Options {
  name: string;
  runtime: Fields;
  trainJob: Fields;
}

function replicatedJob(job: Fields, options: Options): Json {
  const template = job.object('template');
  const step = template.object('metadata').labels('labels')[STEP];
  const count = countOf(template, step, options);
  const spec = template.object('spec');
  const pod = spec.object('template');
  return {
    ...job.value,
    ...(step !== undefined && { replicas: 1 }),
    template: {
      ...template.value,
      spec: {
        ...spec.value,
        parallelism: count,
        completions: count,
        template: {
          ...pod.value,
          ...(pod.object('spec').exists && {
            spec: {
              ...pod.object('spec').value,
              containers: containersOf(pod, step, options),
            },
          }),
        },
      },
    },
  };
}

/** Pods. With MPI the launcher may be one of the nodes; the rest are of the job that is called `node`. */
function countOf(
  template: Fields,
  step: string | undefined,
  { name, runtime, trainJob }: Options,
): number {
  const policy = runtime.object('spec', 'mlPolicy');
  const wanted = trainJob.object('spec', 'trainer').count('numNodes');
  const own =
    step === 'trainer' && policy.exists
      ? policy.count('numNodes') ?? 1
      : template.object('spec').count('parallelism') ?? 1;
  if (wanted === undefined) {
    return own;
  }
  const mpi = policy.object('mpi');
  if (!mpi.exists) {
    return step === 'trainer' ? wanted : own;
  }
  if (name !== NODE) {
    return own;
  }
  return isLauncherNode(runtime) ? Math.max(wanted - 1, 1) : wanted;
}

function isLauncherNode(runtime: Fields): boolean {
  return (
    runtime.object('spec', 'mlPolicy', 'mpi').flag('runLauncherAsNode') === true
  );
}

function containersOf(
  pod: Fields,
  step: string | undefined,
  { name, runtime, trainJob }: Options,
): Json[] {
  const trainer = trainJob.object('spec', 'trainer');
  const isTrainer = step === 'trainer';
  const image = isTrainer ? trainer.string('image') : undefined;
  const resources = trainer.object('resourcesPerNode');
  const hasResources =
    resources.exists &&
    (isTrainer || (name === NODE && isLauncherNode(runtime)));
  return pod
    .object('spec')
    .objects('containers')
    .map(container =>
      container.string('name') === NODE
        ? {
            ...container.value,
            ...(image !== undefined && { image }),
            ...(hasResources && { resources: resources.value }),
          }
        : container.value,
    );
}
