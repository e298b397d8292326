import type { FilterPlugin, ScorePlugin } from '../../framework/plugin';
import { interPodAffinityArgs } from '../../framework/profile';
import { AffinityFilter } from './AffinityFilter';
import { AffinityScore } from './AffinityScore';

/**
 * Pods that want to be in the same domain as others, or in another one than they.
 * Source: pkg/scheduler/framework/plugins/interpodaffinity, v1.34.4 to v1.37.1.
 */
export const interPodAffinity: FilterPlugin & ScorePlugin = {
  name: 'InterPodAffinity',

  filter: cycle => new AffinityFilter(cycle),

  score(cycle) {
    const { podAffinity, podAntiAffinity } = cycle.own;
    const hasPreferences = [podAffinity, podAntiAffinity].some(
      affinity =>
        affinity?.preferredDuringSchedulingIgnoredDuringExecution?.length,
    );
    const { ignorePreferredTermsOfExistingPods } = interPodAffinityArgs(
      cycle.profile,
    );
    // Despite its name, the argument also silences the required terms, and nothing where the pod has preferences.
    return ignorePreferredTermsOfExistingPods && !hasPreferences
      ? undefined
      : new AffinityScore(cycle);
  },
};
