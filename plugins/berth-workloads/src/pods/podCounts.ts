import { conditionOf } from '../conditions/conditionOf';
import { stringOf } from '../json/read';
import type { Pod } from '../kubernetes';
import type { PodCounts } from '../model';

/** Counts pods, each once. Total: a pod that says nothing of itself is one that waits for a node. @public */
export function podCounts(pods: Iterable<Pod>): PodCounts {
  const counts: PodCounts = {
    total: 0,
    ready: 0,
    pending: 0,
    starting: 0,
    terminating: 0,
    failed: 0,
  };
  for (const pod of pods) {
    const state = stateOf(pod);
    if (state === 'succeeded') {
      continue;
    }
    counts[state] += 1;
    if (state !== 'failed') {
      counts.total += 1;
    }
  }
  return counts;
}

function stateOf(pod: Pod): Exclude<keyof PodCounts, 'total'> | 'succeeded' {
  if (pod?.status?.phase === 'Succeeded') {
    return 'succeeded';
  }
  if (pod?.status?.phase === 'Failed') {
    return 'failed';
  }
  if (stringOf(pod?.metadata?.deletionTimestamp) !== undefined) {
    return 'terminating';
  }
  if (stringOf(pod?.spec?.nodeName) === undefined) {
    return 'pending';
  }
  return conditionOf(pod?.status?.conditions, 'Ready')?.status === 'True'
    ? 'ready'
    : 'starting';
}
