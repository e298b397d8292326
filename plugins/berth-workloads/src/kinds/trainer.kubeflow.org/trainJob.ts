import { withoutCredentials } from '../../argo';
import { Fields } from '../../json/Fields';
import type { Part, RelatedReference } from '../../model';
import { jobSetKind } from '../jobset.x-k8s.io/jobSet';
import type { WorkloadKind } from '../WorkloadKind';
import { deprecatedRuntime } from './deprecatedRuntime';
import { jobSetOf } from './jobSetOf';
import { frameworkOf, runtimeOf, runtimeReference } from './runtimeOf';
import { trainerProgress } from './trainerProgress';
import { trainJobAsks } from './trainJobAsks';
import { trainJobHealth } from './trainJobHealth';

/** `trainer.kubeflow.org/v1alpha1` TrainJob: initializers and a trainer, made of a runtime. */
export const trainJobKind: WorkloadKind = {
  group: 'trainer.kubeflow.org',
  kind: 'TrainJob',
  plural: 'trainjobs',
  versions: ['v1alpha1'],
  system: 'Kubeflow Trainer',
  role: 'trainingJob',

  health: trainJobHealth,

  progress(trainJob) {
    const jobs = trainJob.object('status').objects('jobsStatus');
    const sum = (key: string) =>
      jobs.reduce((total, job) => total + (job.count(key) ?? 0), 0);
    return [
      ...trainerProgress(trainJob),
      ...(jobs.length === 0
        ? []
        : [
            {
              what: 'jobs' as const,
              done: sum('succeeded'),
              active: sum('active'),
              failed: sum('failed'),
            },
          ]),
    ];
  },

  asks: trainJobAsks,

  models(trainJob) {
    const model = trainJob.object('spec', 'initializer', 'model');
    const source = model.string('storageUri');
    return source === undefined ? [] : [{ source: withoutCredentials(source) }];
  },

  parts(trainJob, context) {
    const jobSet = jobSetOf(trainJob, context.related);
    const groups = jobSet ? jobSetKind.parts?.(jobSet, context) ?? [] : [];
    return [
      ...(groups.length > 0 ? groups : reportedGroups(trainJob)),
      ...runtimePart(trainJob, runtimeOf(trainJob, context.related)),
    ];
  },

  references(trainJob): RelatedReference[] {
    const runtime = runtimeReference(trainJob);
    return runtime ? [{ ...runtime, relation: 'uses' }] : [];
  },

  selector(trainJob) {
    const name = trainJob.object('metadata').string('name');
    return name === undefined
      ? undefined
      : { matchLabels: { 'jobset.sigs.k8s.io/jobset-name': name } };
  },

  managedBy(trainJob) {
    const controller = trainJob.object('spec').string('managedBy');
    return controller === 'trainer.kubeflow.org/trainjob-controller'
      ? undefined
      : controller;
  },

  advice(trainJob, { related }) {
    const runtime = runtimeOf(trainJob, related);
    return runtime
      ? deprecatedRuntime(runtime, {
          kind: 'TrainJob',
          field: 'spec.runtimeRef',
        })
      : [];
  },
};

/** The jobs as the status has them, where neither the JobSet nor the runtime is held. */
function reportedGroups(trainJob: Fields): Part[] {
  return trainJob
    .object('status')
    .objects('jobsStatus')
    .map(job => ({
      type: 'group',
      name: job.string('name') ?? '',
      ready: job.count('ready'),
      active: job.count('active'),
      succeeded: job.count('succeeded'),
      failed: job.count('failed'),
    }));
}

function runtimePart(trainJob: Fields, runtime: Fields | undefined): Part[] {
  const object = runtimeReference(trainJob);
  return object
    ? [
        {
          type: 'object',
          name: 'runtime',
          object,
          message: runtime && frameworkOf(runtime),
        },
      ]
    : [];
}
