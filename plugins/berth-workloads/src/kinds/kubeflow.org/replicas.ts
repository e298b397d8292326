import type { Fields } from '../../json/Fields';
import type { Part, Progress } from '../../model';

/** The field of the spec that has the replicas by type. */
export type ReplicaSpecs = 'pytorchReplicaSpecs' | 'mpiReplicaSpecs';

/** Pods of one type, e.g. `Master`, `Worker`, `Launcher`. */
export interface Replicas {
  type: string;
  desired: number;
  active: number;
  succeeded: number;
  failed: number;
  template: Fields;
}

/** The types of pods of a job of `kubeflow.org`, in the order of the manifest. */
export function replicasOf(job: Fields, specs: ReplicaSpecs): Replicas[] {
  const statuses = job.object('status', 'replicaStatuses');
  return job
    .object('spec')
    .entries(specs)
    .map(([type, replicas]) => {
      const status = statuses.object(type);
      return {
        type,
        desired: replicas.count('replicas') ?? 1,
        active: status.count('active') ?? 0,
        succeeded: status.count('succeeded') ?? 0,
        failed: status.count('failed') ?? 0,
        template: replicas.object('template'),
      };
    });
}

export function replicaGroups(job: Fields, specs: ReplicaSpecs): Part[] {
  return replicasOf(job, specs).map(
    ({ type, desired, active, succeeded, failed }) => ({
      type: 'group',
      name: type,
      desired,
      active,
      succeeded,
      failed,
    }),
  );
}

export function replicaProgress(job: Fields, specs: ReplicaSpecs): Progress[] {
  const replicas = replicasOf(job, specs);
  const sum = (field: 'desired' | 'active' | 'succeeded' | 'failed') =>
    replicas.reduce((total, one) => total + one[field], 0);
  return [
    {
      what: 'completions',
      done: sum('succeeded'),
      total: sum('desired'),
      active: sum('active'),
      failed: sum('failed'),
    },
  ];
}
