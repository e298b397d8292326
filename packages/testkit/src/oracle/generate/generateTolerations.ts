import type { Random } from '../random';
import { taints } from './vocabulary';

/** Tolerations that meet the vocabulary's taints entirely, partly or not at all. */
export function generateTolerations(random: Random): object[] {
  return Array.from({ length: random.integer(1, 4) }, () =>
    generateToleration(random),
  );
}

function generateToleration(random: Random): object {
  if (random.chance(0.08)) {
    return {
      operator: 'Exists',
      ...(random.chance(0.6)
        ? { effect: random.pick(['NoSchedule', 'NoExecute']) }
        : {}),
    };
  }
  const taint = random.chance(0.1)
    ? { key: 'node.kubernetes.io/unschedulable', effect: 'NoSchedule' }
    : random.pick(taints);
  const effect = random.chance(0.75)
    ? { effect: random.chance(0.85) ? taint.effect : 'NoSchedule' }
    : {};
  const seconds =
    'effect' in effect && effect.effect === 'NoExecute' && random.chance(0.3)
      ? { tolerationSeconds: 300 }
      : {};
  if (random.chance(0.4)) {
    return { key: taint.key, operator: 'Exists', ...effect, ...seconds };
  }
  const value = random.chance(0.75)
    ? (taint as { value?: string }).value
    : random.pick(['training', 'other', '10']);
  return {
    key: taint.key,
    ...random.pick([{}, { operator: 'Equal' }, { operator: '' }]),
    ...(value === undefined ? {} : { value }),
    ...effect,
    ...seconds,
  };
}
