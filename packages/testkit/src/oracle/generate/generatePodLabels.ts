import type { Random } from '../random';
import { podLabels } from './vocabulary';

/** Labels of a pod; most pods have an `app`, some have nothing else, and a few nothing at all. */
export function generatePodLabels(
  random: Random,
): Record<string, string> | undefined {
  if (random.chance(0.08)) {
    return undefined;
  }
  const labels: Record<string, string> = {};
  for (const [key, values] of Object.entries(podLabels)) {
    if (random.chance(key === 'app' ? 0.95 : 0.5)) {
      labels[key] = random.pick(values);
    }
  }
  return labels;
}
