import { useMemo } from 'react';
import type { ClusterSummary } from '@berth/backstage-plugin-berth-common';
import type { Refusal } from '../live/LiveState';
import { useClusters } from '../preview/useClusters';
import { askedClusters } from './answerClusters';
import { CLUSTERS_AT_MOST, useClusterStates } from './useClusterStates';

const none: readonly ClusterSummary[] = [];

/** The clusters that a reader may see, as far as they have been read. */
export interface AskedClusters {
  /** Names to choose from; the chosen one is among them, whatever became of it. */
  names: readonly string[];
  asked: ReturnType<typeof askedClusters>;
  /** How many more there are. */
  unasked: number;
  /** Why there are none, where the backend gave no list. */
  missing?: Refusal | 'failed';
  retry: () => void;
}

/** Clusters to preview on, the chosen one among them, kept fresh. */
export function useAskedClusters(chosen: string): AskedClusters {
  const { state: list, retry } = useClusters();
  const summaries = 'value' in list ? list.value : none;
  const isListed = 'value' in list;
  const all = useMemo(
    () => summaries.map(({ name }) => name).sort(),
    [summaries],
  );
  const names = useMemo(() => {
    if (!isListed) {
      return [];
    }
    const kept = chosen ? [chosen] : [];
    const others = all.filter(name => name !== chosen);
    return [...others.slice(0, CLUSTERS_AT_MOST - kept.length), ...kept].sort();
  }, [all, chosen, isListed]);
  // What is not in the list is not asked for: it is gone.
  const known = useMemo(
    () => names.filter(name => all.includes(name)),
    [names, all],
  );
  const { state } = useClusterStates(known);
  const states = 'value' in state ? state.value : undefined;
  const offline = [list.phase, state.phase].includes('offline');
  const asked = useMemo(
    () => askedClusters({ names, summaries, states, offline }),
    [names, summaries, states, offline],
  );
  return {
    names,
    asked,
    unasked: all.length - known.length,
    ...(list.phase === 'refused' && { missing: list.because }),
    ...(list.phase === 'failed' && { missing: 'failed' }),
    retry,
  };
}
