import type {
  Capability,
  Freshness,
} from '@berth/backstage-plugin-berth-common';
import type { ClusterView, WatchedKind } from '../store/ClusterView';

/** The kinds behind each part of a cluster that a card reads. */
const KINDS_OF: Record<Capability, readonly WatchedKind[]> = {
  workloads: ['deployments', 'statefulsets', 'replicasets'],
  pods: ['pods'],
  nodes: ['nodes'],
  autoscalers: ['horizontalpodautoscalers'],
  disruptionBudgets: ['poddisruptionbudgets'],
  argo: ['applications'],
};

/** From the one that hides least to the one that hides most. */
const SEVERITY: ReadonlyArray<Freshness['status']> = [
  'live',
  'read',
  'notInstalled',
  'notAsked',
  'stale',
  'loading',
  'forbidden',
  'tooLarge',
  'unreachable',
];

export function worstFreshness(freshnesses: readonly Freshness[]): Freshness {
  return freshnesses.reduce((worst, freshness) =>
    SEVERITY.indexOf(freshness.status) > SEVERITY.indexOf(worst.status)
      ? freshness
      : worst,
  );
}

export function capabilitiesOf(
  view: ClusterView,
): Record<Capability, Freshness> {
  const of = (capability: Capability) =>
    worstFreshness(
      KINDS_OF[capability].map(kind => view.store(kind).freshness),
    );
  return {
    workloads: of('workloads'),
    pods: of('pods'),
    nodes: of('nodes'),
    autoscalers: of('autoscalers'),
    disruptionBudgets: of('disruptionBudgets'),
    argo: of('argo'),
  };
}

/** The parts that a card cannot do without. */
export function clusterFreshness(
  capabilities: Record<Capability, Freshness>,
): Freshness {
  return worstFreshness([capabilities.workloads, capabilities.pods]);
}

/** Whether the answer may be missing something, or may be of the past. */
export function isTroubled({ status }: Freshness): boolean {
  return (
    status === 'stale' ||
    status === 'loading' ||
    status === 'forbidden' ||
    status === 'tooLarge' ||
    status === 'unreachable'
  );
}
