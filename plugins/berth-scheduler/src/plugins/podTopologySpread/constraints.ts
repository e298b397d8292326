import type { Cycle } from '../../framework/cycle';
import { podTopologySpreadArgs } from '../../framework/profile';
import { selectsEverything } from '../../kubernetes/labelSelector';
import type {
  LabelSelector,
  Pod,
  TopologySpreadConstraint,
} from '../../kubernetes/types';
import { defaultSelector } from './defaultSelector';

/** A constraint with everything that its absent fields stand for. */
export interface SpreadConstraint {
  topologyKey: string;
  maxSkew: number;
  minDomains: number;
  /** In the words of the snapshot; `undefined` selects nothing. */
  selector: LabelSelector | undefined;
  /** Whether pods count only on nodes that the pod's node affinity allows (`nodeAffinityPolicy`). */
  honorsAffinity: boolean;
  /** Whether pods count only on nodes whose taints the pod tolerates (`nodeTaintsPolicy`). */
  honorsTaints: boolean;
}

/** What a constraint asks for where it cannot be kept. */
export type UnsatisfiableAction = 'DoNotSchedule' | 'ScheduleAnyway';

/** Whether the constraints of the profile are in force, because the pod has none. */
export function isDefaulted({ spec }: Pod): boolean {
  return !spec.topologySpreadConstraints?.length;
}

/**
 * The constraints of one kind that are in force for the pod of a cycle. Those of the profile are so only where a Service
 * or the pod's own controller selects pods, and they count these.
 * Source: podtopologyspread/common.go `filterTopologySpreadConstraints`, `buildDefaultConstraints`, v1.37.1.
 */
export function constraintsOf(
  cycle: Cycle,
  action: UnsatisfiableAction,
): SpreadConstraint[] {
  const { pod, profile, snapshot } = cycle;
  const isWanted = (constraint: TopologySpreadConstraint) =>
    constraint.whenUnsatisfiable === action;
  if (!isDefaulted(pod)) {
    const own = pod.spec.topologySpreadConstraints ?? [];
    return own.filter(isWanted).map(constraint => {
      const selector = selectorOf(constraint, pod);
      return complete(
        constraint,
        selector && snapshot.words.selector(selector),
      );
    });
  }
  const { defaultConstraints } = podTopologySpreadArgs(profile);
  const wanted = defaultConstraints.filter(isWanted);
  if (wanted.length === 0) {
    return [];
  }
  const selector = defaultSelector(cycle);
  return selectsEverything(selector)
    ? []
    : wanted.map(constraint => complete(constraint, selector));
}

function complete(
  constraint: TopologySpreadConstraint,
  selector: LabelSelector | undefined,
): SpreadConstraint {
  return {
    topologyKey: constraint.topologyKey ?? '',
    maxSkew: constraint.maxSkew ?? 0,
    minDomains: constraint.minDomains ?? 1,
    selector,
    honorsAffinity: (constraint.nodeAffinityPolicy ?? 'Honor') === 'Honor',
    honorsTaints: constraint.nodeTaintsPolicy === 'Honor',
  };
}

/** The selector with the pod's labels that `matchLabelKeys` names, which the API server may not have merged yet. */
function selectorOf(
  { labelSelector, matchLabelKeys }: TopologySpreadConstraint,
  { labels }: Pod,
): LabelSelector | undefined {
  const keys = (matchLabelKeys ?? []).filter(key => Object.hasOwn(labels, key));
  if (!labelSelector || keys.length === 0) {
    return labelSelector ?? undefined;
  }
  return {
    matchLabels: labelSelector.matchLabels,
    matchExpressions: [
      ...(labelSelector.matchExpressions ?? []),
      ...keys.map(key => ({ key, operator: 'In', values: [labels[key]] })),
    ],
  };
}
