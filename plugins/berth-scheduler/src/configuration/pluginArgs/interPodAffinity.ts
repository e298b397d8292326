import { invalid } from '../../admission/problem';
import { argsReader } from './argsReader';

/** Source: pkg/scheduler/apis/config/validation `ValidateInterPodAffinityArgs`, v1.34.4 to v1.37.1. */
export const interPodAffinity = argsReader({
  schema: {
    hardPodAffinityWeight: 'int32',
    ignorePreferredTermsOfExistingPods: 'boolean',
  },
  validate: ({ hardPodAffinityWeight: weight = 1 }, field) =>
    weight < 0 || weight > 100
      ? [
          invalid(
            `${field}.hardPodAffinityWeight`,
            weight,
            'not in valid range [0, 100]',
          ),
        ]
      : [],
  read: ({ hardPodAffinityWeight, ignorePreferredTermsOfExistingPods }) => ({
    InterPodAffinity: {
      hardPodAffinityWeight,
      ignorePreferredTermsOfExistingPods,
    },
  }),
});
