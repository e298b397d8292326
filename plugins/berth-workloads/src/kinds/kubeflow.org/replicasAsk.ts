import { demandOf, podSet } from '../../asks/podSet';
import { queueOf } from '../../asks/queueOf';
import type { Fields } from '../../json/Fields';
import type { DemandQueue, PodDemand } from '../../model';
import { isFinished, isSuspended } from './jobHealth';
import { replicasOf, type ReplicaSpecs } from './replicas';

/**
 * What a job of `kubeflow.org` asks for. It is a gang where it has a scheduling policy, or is in a queue of Volcano;
 * whether the operator makes gangs of all jobs is among its own settings.
 *
 * Source: kubeflow/trainer v1.9.4 `pkg/controller.v1/common/job.go` `ReconcileJobs`; mpi-operator v0.8
 * `pkg/controller/podgroup.go`.
 */
export function replicasAsk(
  job: Fields,
  specs: ReplicaSpecs,
): PodDemand | undefined {
  const namespace = job.object('metadata').string('namespace');
  const replicas = replicasOf(job, specs);
  const isOver = isFinished(job);
  const sets = replicas.map(({ type, desired, succeeded, template }) =>
    podSet(template, {
      name: type,
      count: isOver ? desired : Math.max(0, desired - succeeded),
      namespace,
    }),
  );
  const total = replicas.reduce((sum, { desired }) => sum + desired, 0);
  return demandOf(sets, {
    when: whenOf(job),
    gang: gangOf(job, total),
    queue: queueOf(job) ?? queueOfPolicy(job),
  });
}

function gangOf(job: Fields, total: number) {
  const policy = policyOf(job);
  const isGang = policy.exists || queueOf(job)?.system === 'Volcano';
  return isGang
    ? { minimum: policy.count('minAvailable') ?? total }
    : undefined;
}

/** Volcano's; the priority counts there alone, and not on the pods. */
function queueOfPolicy(job: Fields): DemandQueue | undefined {
  const policy = policyOf(job);
  const name = policy.string('queue');
  return name === undefined
    ? undefined
    : {
        system: 'Volcano',
        group: 'scheduling.volcano.sh',
        kind: 'Queue',
        name,
        priorityClass: policy.string('priorityClass'),
      };
}

function policyOf(job: Fields): Fields {
  return job.object('spec', 'runPolicy', 'schedulingPolicy');
}

function whenOf(job: Fields): PodDemand['when'] {
  if (isFinished(job)) {
    return 'ifRepeated';
  }
  return isSuspended(job) ? 'onResume' : 'now';
}
