import { demandOf, imagesOf, podSet } from '../../asks/podSet';
import { Conditions, reasonOfReported } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import type { PodDemand, RolloutPhase } from '../../model';
import { selectorOf } from '../podTemplate';
import { fromCondition, noStatus } from '../verdicts';
import type { WorkloadKind } from '../WorkloadKind';
import { gangAnnotationInTemplate, hasGangAnnotation } from './gangAnnotation';

/** `batch/v1` Job, with indexes, policies for failure and success, and a scheduling policy (1.37, alpha). */
export const jobKind: WorkloadKind = {
  group: 'batch',
  kind: 'Job',
  plural: 'jobs',
  versions: ['v1'],
  system: 'Kubernetes',
  role: 'job',

  // Source: argoproj/argo-cd `gitops-engine/pkg/health/health_job.go`: that a condition is there decides, whatever its
  // status, but for `Suspended`. So a Job that was resumed is Healthy there while it runs, and here.
  health(job) {
    if (!job.object('spec').exists) {
      return noStatus;
    }
    const conditions = Conditions.of(job);
    const failed = conditions.get('Failed');
    if (failed) {
      return fromCondition('Degraded', failed);
    }
    const suspended = conditions.get('Suspended');
    if (suspended?.status === 'True') {
      const cause = { code: 'suspended' } as const;
      return { health: 'Suspended', cause, condition: suspended };
    }
    const complete = conditions.get('Complete');
    if (complete) {
      const cause = { code: 'completed' } as const;
      return { health: 'Healthy', cause, condition: complete };
    }
    return {
      health: suspended ? 'Healthy' : 'Progressing',
      cause:
        job.object('status').time('startTime') === undefined
          ? { code: 'noStatus' }
          : { code: 'running' },
      condition:
        conditions.whenTrue('FailureTarget') ??
        conditions.whenTrue('SuccessCriteriaMet') ??
        suspended,
      since: job.object('status').time('startTime'),
    };
  },

  rollout(job) {
    const { parallelism } = countsOf(job);
    const ready = job.object('status').count('ready') ?? 0;
    const conditions = Conditions.of(job);
    return {
      phase: phaseOf(job),
      desired: isFinished(job) ? 0 : parallelism,
      updated: job.object('status').count('active') ?? 0,
      ready,
      available: ready,
      images: imagesOf(job.object('spec', 'template')),
      reason: reasonOfReported(
        conditions.get('Failed') ?? conditions.whenTrue('FailureTarget'),
      ),
    };
  },

  progress(job) {
    const status = job.object('status');
    return [
      {
        what: 'completions',
        done: status.count('succeeded') ?? 0,
        total: countsOf(job).completions,
        active: status.count('active') ?? 0,
        failed: status.count('failed') ?? 0,
      },
    ];
  },

  asks(job) {
    return jobAsks(job);
  },

  parts(job) {
    if (job.object('spec').string('completionMode') !== 'Indexed') {
      return [];
    }
    const status = job.object('status');
    return [
      {
        type: 'indexes',
        completed: status.string('completedIndexes')?.slice(0, 1000),
        failed: status.string('failedIndexes')?.slice(0, 1000),
      },
    ];
  },

  selector: selectorOf,

  managedBy(job) {
    const controller = job.object('spec').string('managedBy');
    return controller === 'kubernetes.io/job-controller'
      ? undefined
      : controller;
  },

  advice(job) {
    const template = job.object('spec', 'template');
    return gangAnnotationInTemplate(template, {
      kind: 'Job',
      field: 'spec.template.metadata.annotations',
    });
  },
};

/** What one run of a Job asks for; of a CronJob's template as well, which has no status. */
export function jobAsks(
  job: Fields,
  options: {
    namespace?: string;
    when?: PodDemand['when'];
  } = {},
): PodDemand | undefined {
  const spec = job.object('spec');
  const { parallelism, completions } = countsOf(job);
  const succeeded = isFinished(job)
    ? 0
    : job.object('status').count('succeeded') ?? 0;
  const remaining =
    completions === undefined
      ? parallelism
      : Math.max(0, completions - succeeded);
  const set = podSet(spec.object('template'), {
    count: Math.min(parallelism, remaining),
    namespace: options.namespace ?? job.object('metadata').string('namespace'),
  });
  return demandOf([set], {
    when: options.when ?? whenOf(job),
    gang: gangOf(job, parallelism),
    topology: topologyOf(job),
  });
}

function whenOf(job: Fields): PodDemand['when'] {
  if (isFinished(job)) {
    return 'ifRepeated';
  }
  return job.object('spec').flag('suspend') === true ? 'onResume' : 'now';
}

/** Source: KEP-6089; k8s.io/api 0.37 `batch/v1/types.go` `JobSchedulingConfiguration`: without a number all pods. */
function gangOf(job: Fields, parallelism: number) {
  const policy = job.object('spec', 'scheduling', 'schedulingPolicy');
  const gang = policy.object('gang');
  if (gang.exists) {
    return { minimum: gang.count('minCount') ?? parallelism };
  }
  return hasGangAnnotation(job) ? { minimum: parallelism } : undefined;
}

function topologyOf(job: Fields) {
  const [constraint] = job
    .object('spec', 'scheduling', 'schedulingConstraints')
    .objects('topology');
  const key = constraint?.string('key');
  return key === undefined ? undefined : { key, mode: 'required' as const };
}

/** Without either number a Job is of one pod; without `completions` it is done when one has succeeded. */
function countsOf(job: Fields) {
  const spec = job.object('spec');
  const completions = spec.count('completions');
  const parallelism = spec.count('parallelism');
  return {
    parallelism: parallelism ?? 1,
    completions: completions ?? (parallelism === undefined ? 1 : undefined),
  };
}

function isFinished(job: Fields): boolean {
  const conditions = Conditions.of(job);
  return (
    conditions.whenTrue('Complete') !== undefined ||
    conditions.whenTrue('Failed') !== undefined
  );
}

function phaseOf(job: Fields): RolloutPhase {
  const conditions = Conditions.of(job);
  if (!job.object('spec').exists) {
    return 'unknown';
  }
  if (conditions.whenTrue('Failed')) {
    return 'stalled';
  }
  if (conditions.whenTrue('Complete')) {
    return 'complete';
  }
  return conditions.whenTrue('Suspended') ? 'paused' : 'progressing';
}
