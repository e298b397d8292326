import { Fields } from '../../json/Fields';
import { jobSetKind } from '../jobset.x-k8s.io/jobSet';
import type { WorkloadKind } from '../WorkloadKind';
import { deprecatedRuntime } from './deprecatedRuntime';
import { jobSetToBe } from './jobSetOf';

/** What both kinds of runtimes are; they have no status, and ask for nothing until a TrainJob names them. */
export function runtimeKind(
  names: Pick<WorkloadKind, 'kind' | 'plural'>,
): WorkloadKind {
  return {
    ...names,
    group: 'trainer.kubeflow.org',
    versions: ['v1alpha1'],
    system: 'Kubeflow Trainer',
    role: 'trainingRuntime',

    health() {
      return { health: 'Healthy', cause: { code: 'exists' } };
    },

    parts(runtime, context) {
      const jobSet = jobSetToBe(runtime, Fields.of({}));
      return jobSetKind.parts?.(jobSet, context) ?? [];
    },

    advice(runtime) {
      return deprecatedRuntime(runtime, {
        kind: names.kind,
        field: 'metadata.labels["trainer.kubeflow.org/support"]',
      });
    },
  };
}
