import type { Feature } from '../CaseDraft';
import { generateTopologySpread } from '../generateTopologySpread';

/** The pod asks to be spread, and some pods that count for it are terminating. */
export const topologySpread: Feature = {
  name: 'topologySpread',
  weight: 10,
  plan(random, { others }) {
    others.crowd = Math.max(others.crowd, random.integer(1, 3));
  },
  apply(random, { pod, pods }) {
    pod.spec.topologySpreadConstraints = generateTopologySpread(random, {
      hard: random.pick([0, 0.4, 0.7, 1]),
      near: pod.metadata.labels,
    });
    for (const other of pods) {
      if (other.spec.nodeName && random.chance(0.08)) {
        other.metadata.deletionTimestamp = '2026-11-01T00:00:00Z';
      }
    }
  },
};
