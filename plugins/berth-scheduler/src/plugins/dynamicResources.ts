import type { ScorePlugin } from '../framework/plugin';
import { isAtLeast } from '../kubernetes/version';

/** Pods without resource claims score 0 everywhere, since 1.35. Pods with claims are not modelled. */
export const dynamicResources: ScorePlugin = {
  name: 'DynamicResources',
  score: ({ profile }) =>
    isAtLeast(profile.kubernetesVersion, '1.35')
      ? { readsUsage: false, score: () => 0 }
      : undefined,
};
