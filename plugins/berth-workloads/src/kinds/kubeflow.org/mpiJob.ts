import type { WorkloadKind } from '../WorkloadKind';
import { jobHealth } from './jobHealth';
import { replicaGroups, replicaProgress } from './replicas';
import { replicasAsk } from './replicasAsk';

const SPECS = 'mpiReplicaSpecs';

/**
 * `kubeflow.org` MPIJob: a launcher and its workers. `v2beta1` is of the MPI Operator, `v1` of the Training Operator; both
 * call their CRD the same, so that a cluster has one of them.
 */
export const mpiJobKind: WorkloadKind = {
  group: 'kubeflow.org',
  kind: 'MPIJob',
  plural: 'mpijobs',
  versions: ['v2beta1', 'v1'],
  system: 'Kubeflow',
  role: 'trainingJob',

  health: jobHealth,

  progress(job) {
    return replicaProgress(job, SPECS);
  },

  asks(job) {
    return replicasAsk(job, SPECS);
  },

  parts(job) {
    return replicaGroups(job, SPECS);
  },

  selector(job, { version }) {
    const name = job.object('metadata').string('name');
    const operator = version === 'v1' ? 'mpijob-controller' : 'mpi-operator';
    return name === undefined
      ? undefined
      : {
          matchLabels: {
            'training.kubeflow.org/job-name': name,
            'training.kubeflow.org/operator-name': operator,
          },
        };
  },

  managedBy(job, { version }) {
    const own = version === 'v1' ? 'training-operator' : 'mpi-operator';
    const controller = job.object('spec', 'runPolicy').string('managedBy');
    return controller === `kubeflow.org/${own}` ? undefined : controller;
  },

  advice(_, { version }) {
    return version === 'v1'
      ? [
          {
            rule: 'MPIJob/v1',
            field: 'apiVersion',
            problem:
              'kubeflow.org/v1 is read by the Training Operator alone, which Kubeflow Trainer comes after.',
            remedy:
              'Use kubeflow.org/v2beta1 of the MPI Operator, where cleanPodPolicy is in spec.runPolicy; or a TrainJob ' +
              'with a runtime for MPI.',
          },
        ]
      : [];
  },
};
