import type { ScorePlugin } from '../framework/plugin';
import { isAtLeast } from '../kubernetes/version';

/**
 * Pods without claims score 0 everywhere; since 1.37 the plugin says so instead of being silent (StorageCapacityScoring).
 * Pods with claims are not modelled.
 */
export const volumeBinding: ScorePlugin = {
  name: 'VolumeBinding',
  score: ({ profile }) =>
    isAtLeast(profile.kubernetesVersion, '1.37')
      ? { readsUsage: false, score: () => 0 }
      : undefined,
};
