import type { Random } from '../random';
import type { Feature } from './CaseDraft';
import { features } from './features';

/** The features of one case, in the order of the list: two to four as a rule, sometimes one, sometimes nearly all. */
export function drawFeatures(random: Random): Feature[] {
  const count = random.pick([1, 2, 2, 2, 3, 3, 3, 4, 4]);
  if (random.chance(0.04)) {
    return random.some(features, 0.5);
  }
  const chosen = new Set<Feature>();
  while (chosen.size < count) {
    chosen.add(pickWeighted(random));
  }
  return features.filter(feature => chosen.has(feature));
}

const totalWeight = features.reduce((sum, { weight }) => sum + weight, 0);

function pickWeighted(random: Random): Feature {
  // In thousandths, because choices are whole numbers.
  let left = random.integer(0, Math.floor(totalWeight * 1000) - 1) / 1000;
  const found = features.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  return found ?? features[0];
}
