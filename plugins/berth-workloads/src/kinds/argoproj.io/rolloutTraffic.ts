import type { Fields } from '../../json/Fields';
import type { Part } from '../../model';

/** Which share of traffic the newest pods and the stable ones get, as far as a router of traffic was told. */
export function rolloutTraffic(rollout: Fields): Part[] {
  const weights = rollout.object('status', 'canary', 'weights');
  return ['canary', 'stable'].flatMap((name): Part[] => {
    const percent = weights.object(name).count('weight');
    return percent === undefined || percent > 100
      ? []
      : [{ type: 'share', name, percent }];
  });
}
