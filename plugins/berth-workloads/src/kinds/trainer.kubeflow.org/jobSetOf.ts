import { Fields } from '../../json/Fields';
import type { Related } from '../../understand/Related';
import { isFinished } from './isFinished';
import { jobSetPatches, replicatedJobsOf } from './replicatedJobs';
import { runtimeOf } from './runtimeOf';

/**
 * The JobSet of a TrainJob: the one that is there, or else the one that Kubeflow Trainer will make, of the same name. A
 * runtime that changes later changes no JobSet that is there.
 *
 * @returns `undefined` where neither it nor the runtime is held.
 */
export function jobSetOf(
  trainJob: Fields,
  related: Related,
): Fields | undefined {
  const metadata = trainJob.object('metadata');
  const made = related.find({
    group: 'jobset.x-k8s.io',
    kind: 'JobSet',
    namespace: metadata.string('namespace'),
    name: metadata.string('name') ?? '',
  });
  if (made) {
    return Fields.of(made);
  }
  const runtime = runtimeOf(trainJob, related);
  return runtime && jobSetToBe(runtime, trainJob);
}

/**
 * The JobSet that is made of a runtime for a TrainJob.
 *
 * @param trainJob - An empty one for the runtime by itself.
 */
export function jobSetToBe(runtime: Fields, trainJob: Fields): Fields {
  const template = runtime.object('spec', 'template');
  const patches = jobSetPatches(trainJob);
  const metadataOf = (key: string) =>
    [template, ...patches].reduce(
      (all, one) => ({ ...all, ...one.object('metadata').labels(key) }),
      {},
    );
  return Fields.of({
    metadata: {
      name: trainJob.object('metadata').string('name'),
      namespace: trainJob.object('metadata').string('namespace'),
      labels: metadataOf('labels'),
      annotations: metadataOf('annotations'),
    },
    spec: {
      ...template.object('spec').value,
      replicatedJobs: replicatedJobsOf(runtime, trainJob),
    },
    status: {
      conditions: isFinished(trainJob)
        ? [{ type: 'Completed', status: 'True' }]
        : [],
      replicatedJobsStatus: trainJob
        .object('status')
        .objects('jobsStatus')
        .map(({ value }) => value),
    },
  });
}
