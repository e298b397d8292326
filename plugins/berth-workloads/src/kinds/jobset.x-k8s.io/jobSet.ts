import { demandOfUnits } from '../../asks/podSet';
import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import type { Part, PodDemand, PodUnit, TopologyRule } from '../../model';
import { jobAsks } from '../batch/job';
import { fromCondition } from '../verdicts';
import type { HealthVerdict, WorkloadKind } from '../WorkloadKind';

const EXCLUSIVE = 'alpha.jobset.sigs.k8s.io/exclusive-topology';

/** `jobset.x-k8s.io/v1alpha2` JobSet: replicated Jobs that start, restart and finish as one. */
export const jobSetKind: WorkloadKind = {
  group: 'jobset.x-k8s.io',
  kind: 'JobSet',
  plural: 'jobsets',
  versions: ['v1alpha2'],
  system: 'JobSet',
  role: 'jobSet',

  // Argo CD has no rule for it. Source: kubernetes-sigs/jobset v0.12 `pkg/controllers/jobset_controller.go`,
  // `pkg/constants/constants.go`. While it runs a JobSet is Progressing, as a Job is.
  health(jobSet): HealthVerdict {
    const conditions = Conditions.of(jobSet);
    const failed = conditions.whenTrue('Failed');
    if (failed) {
      return fromCondition('Degraded', failed);
    }
    const completed = conditions.whenTrue('Completed');
    if (completed) {
      const cause = { code: 'completed' } as const;
      return { health: 'Healthy', cause, condition: completed };
    }
    const suspended = conditions.whenTrue('Suspended');
    if (suspended || isSuspended(jobSet)) {
      const cause = { code: 'suspended' } as const;
      return { health: 'Suspended', cause, condition: suspended };
    }
    const underWay =
      conditions.whenTrue('RestartingJobSet') ??
      conditions.whenTrue('StartupPolicyInProgress');
    return underWay
      ? fromCondition('Progressing', underWay)
      : { health: 'Progressing', cause: startOf(jobSet) };
  },

  progress(jobSet) {
    const groups = groupsOf(jobSet);
    const sum = (field: 'desired' | 'succeeded' | 'active' | 'failed') =>
      groups.reduce((total, group) => total + (group[field] ?? 0), 0);
    return [
      {
        what: 'jobs',
        done: sum('succeeded'),
        total: sum('desired'),
        active: sum('active'),
        failed: sum('failed'),
      },
    ];
  },

  asks(jobSet) {
    const units = replicatedJobsOf(jobSet).flatMap(job => unitOf(jobSet, job));
    return demandOfUnits(units, { when: whenOf(jobSet) });
  },

  parts(jobSet) {
    return groupsOf(jobSet);
  },

  selector(jobSet) {
    const name = jobSet.object('metadata').string('name');
    return name === undefined
      ? undefined
      : { matchLabels: { 'jobset.sigs.k8s.io/jobset-name': name } };
  },

  managedBy(jobSet) {
    const controller = jobSet.object('spec').string('managedBy');
    return controller === 'jobset.sigs.k8s.io/jobset-controller'
      ? undefined
      : controller;
  },

  advice(jobSet) {
    return jobSet.object('spec', 'startupPolicy').exists
      ? [
          {
            rule: 'JobSet/startupPolicy',
            field: 'spec.startupPolicy',
            problem: 'startupPolicy is deprecated.',
            remedy:
              'Say with dependsOn of each replicated job which others must be Ready or Complete before it starts.',
          },
        ]
      : [];
  },
};

type Group = Extract<Part, { type: 'group' }>;

function replicatedJobsOf(jobSet: Fields): Fields[] {
  return jobSet.object('spec').objects('replicatedJobs');
}

function groupsOf(jobSet: Fields): Group[] {
  const statuses = jobSet.object('status').objects('replicatedJobsStatus');
  return replicatedJobsOf(jobSet).map(job => {
    const name = job.string('name') ?? '';
    const status = statuses.find(one => one.string('name') === name);
    return {
      type: 'group',
      name,
      desired: job.count('replicas') ?? 1,
      ready: status?.count('ready'),
      active: status?.count('active'),
      succeeded: status?.count('succeeded'),
      failed: status?.count('failed'),
    };
  });
}

function startOf(jobSet: Fields): HealthVerdict['cause'] {
  const groups = groupsOf(jobSet);
  if (groups.every(({ ready }) => ready === undefined)) {
    return { code: 'noStatus' };
  }
  // A Job that is done is not counted as ready.
  const sum = (count: (group: Group) => number | undefined) =>
    groups.reduce((total, group) => total + (count(group) ?? 0), 0);
  const desired = sum(group => group.desired);
  const ready = sum(group => group.ready) + sum(({ succeeded }) => succeeded);
  return ready >= desired
    ? { code: 'running' }
    : { code: 'waitingForReady', ready, desired };
}

/** One unit for each Job that is not done: Jobs of a JobSet are placed each by itself. */
function unitOf(jobSet: Fields, replicatedJob: Fields): PodUnit[] {
  const template = replicatedJob.object('template');
  const demand = jobAsks(template, {
    namespace: jobSet.object('metadata').string('namespace'),
  });
  const name = replicatedJob.string('name') ?? '';
  const group = groupsOf(jobSet).find(one => one.name === name);
  const done = isFinished(jobSet) ? 0 : group?.succeeded ?? 0;
  return (demand?.units ?? []).map(unit => ({
    ...unit,
    name,
    times: Math.max(0, (group?.desired ?? 1) - done),
    sets: unit.sets.map(set => ({ ...set, name })),
    topology: unit.topology ?? exclusiveTopology(jobSet, template),
  }));
}

/** Source: jobset `api/jobset/v1alpha2/jobset_types.go` `ExclusiveKey`: of a replicated job, or of all of them. */
function exclusiveTopology(
  jobSet: Fields,
  template: Fields,
): TopologyRule | undefined {
  const [own, common] = [template, jobSet].map(
    object => object.object('metadata').labels('annotations')[EXCLUSIVE],
  );
  const key = own ?? common;
  return key ? { key, mode: 'exclusive' } : undefined;
}

function isSuspended(jobSet: Fields): boolean {
  return jobSet.object('spec').flag('suspend') === true;
}

function isFinished(jobSet: Fields): boolean {
  const conditions = Conditions.of(jobSet);
  return Boolean(
    conditions.whenTrue('Completed') ?? conditions.whenTrue('Failed'),
  );
}

function whenOf(jobSet: Fields): PodDemand['when'] {
  if (isFinished(jobSet)) {
    return 'ifRepeated';
  }
  return isSuspended(jobSet) ? 'onResume' : 'now';
}
