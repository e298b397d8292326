import type { Fields } from '../../json/Fields';
import type { WorkloadKind } from '../WorkloadKind';
import { jobHealth } from './jobHealth';
import { replicaGroups, replicaProgress, replicasOf } from './replicas';
import { replicasAsk } from './replicasAsk';

const SPECS = 'pytorchReplicaSpecs';

/** `kubeflow.org/v1` PyTorchJob of the Training Operator, which Kubeflow Trainer's TrainJob comes after. */
export const pyTorchJobKind: WorkloadKind = {
  group: 'kubeflow.org',
  kind: 'PyTorchJob',
  plural: 'pytorchjobs',
  versions: ['v1'],
  system: 'Kubeflow',
  role: 'trainingJob',

  health: jobHealth,

  progress(job) {
    return replicaProgress(job, SPECS);
  },

  asks(job) {
    return replicasAsk(job, SPECS);
  },

  scaling(job) {
    const policy = elasticPolicyOf(job);
    const workers = replicasOf(job, SPECS).find(
      ({ type }) => type === 'Worker',
    );
    return policy.exists
      ? [
          {
            of: 'replicas',
            part: 'Worker',
            min: policy.count('minReplicas'),
            max: policy.count('maxReplicas'),
            current: workers?.active,
            desired: workers?.desired,
          },
        ]
      : [];
  },

  parts(job) {
    return replicaGroups(job, SPECS);
  },

  selector(job) {
    const name = job.object('metadata').string('name');
    return name === undefined
      ? undefined
      : {
          matchLabels: {
            'training.kubeflow.org/job-name': name,
            'training.kubeflow.org/operator-name': 'pytorchjob-controller',
          },
        };
  },

  managedBy(job) {
    const controller = job.object('spec', 'runPolicy').string('managedBy');
    return controller === 'kubeflow.org/training-operator'
      ? undefined
      : controller;
  },

  advice(job) {
    return elasticPolicyOf(job).count('nProcPerNode') === undefined
      ? []
      : [
          {
            rule: 'PyTorchJob/nProcPerNode',
            field: 'spec.elasticPolicy.nProcPerNode',
            problem: 'nProcPerNode of the elastic policy is deprecated.',
            remedy: 'Say it in spec.nprocPerNode.',
          },
        ];
  },
};

function elasticPolicyOf(job: Fields): Fields {
  return job.object('spec', 'elasticPolicy');
}
