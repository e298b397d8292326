import type { Random } from '../random';
import type { Feature } from './CaseDraft';
import { features } from './features';
import { pickWeighted } from './pickWeighted';

/** The features of one case, in the order of the list: two to four as a rule, sometimes one, sometimes nearly all. */
export function drawFeatures(random: Random): Feature[] {
  if (random.chance(0.04)) {
    return features.filter(({ weight }) => random.chance(weight / 12));
  }
  const count = random.pick([1, 2, 2, 2, 3, 3, 3, 4, 4]);
  const chosen = new Set<Feature>();
  while (chosen.size < count) {
    chosen.add(pickWeighted(random, features));
  }
  return features.filter(feature => chosen.has(feature));
}
