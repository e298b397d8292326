import type { WorkloadKind } from '../WorkloadKind';

/** What a ServingRuntime says, of its namespace or of the whole cluster. */
export const servingRuntimeReadings = {
  group: 'serving.kserve.io',
  versions: ['v1alpha1'],
  system: 'KServe',
  role: 'servingRuntime',

  // It has no status, and Argo CD no rule.
  health(runtime) {
    if (runtime.object('spec').flag('disabled') === true) {
      return { health: 'Suspended', cause: { code: 'disabled' } };
    }
    return { health: 'Healthy', cause: { code: 'exists' } };
  },

  /** The formats that it can serve. */
  models(runtime) {
    return runtime
      .object('spec')
      .objects('supportedModelFormats')
      .map(format => ({
        format: [format.string('name'), format.string('version')]
          .filter(Boolean)
          .join(' '),
      }));
  },
} satisfies Omit<WorkloadKind, 'kind' | 'plural'>;
