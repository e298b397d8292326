import type { PlacementAnswer } from './PlacementAnswer';

/**
 * On how many nodes each reason is given: the core's own count where a replica is left over, else counted over the
 * nodes that are left out.
 */
export function reasonCounts(
  answer: PlacementAnswer,
): ReadonlyArray<{ reason: string; count: number }> {
  const { next } = answer.preview;
  if (next) {
    return next.histogram ?? [];
  }
  const counts = new Map<string, number>();
  for (const { light, status } of answer.nodes) {
    if (light === 'closed') {
      for (const reason of status?.kubeReason.reasons ?? []) {
        counts.set(reason, (counts.get(reason) ?? 0) + 1);
      }
    }
  }
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count);
}
