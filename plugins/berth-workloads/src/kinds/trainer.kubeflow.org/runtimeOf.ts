import { Fields } from '../../json/Fields';
import type { ObjectReference } from '../../model';
import type { Related } from '../../understand/Related';

const GROUP = 'trainer.kubeflow.org';

/** The runtime that a TrainJob names: without a kind the cluster's, otherwise one of its own namespace. */
export function runtimeReference(
  trainJob: Fields,
): ObjectReference | undefined {
  const reference = trainJob.object('spec', 'runtimeRef');
  const name = reference.string('name');
  if (name === undefined) {
    return undefined;
  }
  const kind = reference.string('kind') ?? 'ClusterTrainingRuntime';
  const isOfCluster = kind === 'ClusterTrainingRuntime';
  return {
    group: reference.string('apiGroup') ?? GROUP,
    kind,
    ...(!isOfCluster && {
      namespace: trainJob.object('metadata').string('namespace'),
    }),
    name,
  };
}

/** The runtime, where it is held. */
export function runtimeOf(
  trainJob: Fields,
  related: Related,
): Fields | undefined {
  const reference = runtimeReference(trainJob);
  const found = reference && related.find(reference);
  return found && Fields.of(found);
}

/** What a runtime trains with, e.g. `torch`, `deepspeed`. */
export function frameworkOf(runtime: Fields): string | undefined {
  return runtime.object('metadata').labels('labels')[
    'trainer.kubeflow.org/framework'
  ];
}
