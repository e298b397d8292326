import { fitError } from '../fitError';
import { nominatedPods } from '../nominatedPods';
import { defaultPreemptionArgs, type Profile } from '../profile';
import { bestCandidates } from './bestCandidates';
import { DisruptionBudgets } from './DisruptionBudgets';
import { dryRun, NO_VICTIMS } from './dryRun';
import { ineligibility } from './eligibility';
import type {
  Failed,
  PostFilterAnswer,
  PostFilterPlugin,
} from './PostFilterPlugin';
import { PotentialVictims } from './PotentialVictims';
import type { Candidate } from './Victim';

const NOT_HELPFUL = 'Preemption is not helpful for scheduling';

/** More budgets that overlap are in too many orders. */
const MOST_OVERLAPPING = 4;

/** Why it is not known what preemption does; src/modelled has an entry for each. */
export const PREEMPTION_UNKNOWN = {
  priority:
    'the priority class of the pod is not known, and with it whom the pod may preempt',
  budgets:
    'disruption budgets were not asked for, and they decide on which pods go',
  chance:
    'kube-scheduler tries some of the nodes only, from a random one on, and more of them would do',
  overlapping:
    'many disruption budgets select the same pods, and the order in which they are looked at is chance',
  equals:
    'which of several pods go is decided by the order of equals, which is chance',
} as const;

/**
 * Looks for a node on which the pod fits once pods of a lower priority are gone. Nodes on which no pod that goes could help
 * are not tried.
 * Source: pkg/scheduler/framework/preemption/preemption.go, plugins/defaultpreemption, v1.34.4 to v1.37.1.
 */
export const defaultPreemption: PostFilterPlugin = {
  name: 'DefaultPreemption',
  postFilter(failed) {
    const { cycle } = failed.prepared;
    if (cycle.own.priority === undefined) {
      return { outcome: 'not modelled', why: PREEMPTION_UNKNOWN.priority };
    }
    const victims = new PotentialVictims(cycle, cycle.own.priority);
    const why = ineligibility(failed.prepared, victims, failed.statuses);
    return why ? noHelp(why) : preempt(failed, victims);
  },
};

/** Tries the nodes, and again for each order of the disruption budgets where that matters: it is chance. */
function preempt(failed: Failed, victims: PotentialVictims): PostFilterAnswer {
  const { snapshot, profile } = failed.prepared.cycle;
  const budgets = new DisruptionBudgets({
    budgets: snapshot.objects.podDisruptionBudgets ?? [],
    words: snapshot.words,
    version: profile.kubernetesVersion,
  });
  const answer = tryNodes({ failed, victims, budgets });
  if (
    answer.outcome !== 'room' ||
    answer.candidates.every(one => !one.dependsOnBudgetOrder)
  ) {
    return pickBest(answer);
  }
  const { overlapping } = budgets;
  if (overlapping.length > MOST_OVERLAPPING) {
    return { outcome: 'not modelled', why: PREEMPTION_UNKNOWN.overlapping };
  }
  const found = new Map<string, Candidate>();
  for (const budgetOrder of permutations(overlapping)) {
    const again = pickBest(tryNodes({ failed, victims, budgets, budgetOrder }));
    if (again.outcome !== 'room') {
      return again;
    }
    for (const candidate of again.candidates) {
      const gone = candidate.victims.map(({ place }) => place);
      found.set(`${candidate.node}: ${gone}`, candidate);
    }
  }
  return { outcome: 'room', candidates: [...found.values()] };
}

function pickBest(answer: PostFilterAnswer): PostFilterAnswer {
  if (answer.outcome !== 'room') {
    return answer;
  }
  return answer.candidates.some(({ chance }) => chance === 'victims')
    ? { outcome: 'not modelled', why: PREEMPTION_UNKNOWN.equals }
    : { outcome: 'room', candidates: bestCandidates(answer.candidates) };
}

/** All nodes on which it would help that pods go. */
function tryNodes(options: {
  failed: Failed;
  victims: PotentialVictims;
  budgets: DisruptionBudgets;
  budgetOrder?: readonly number[];
}): PostFilterAnswer {
  const { failed, victims, budgets, budgetOrder } = options;
  const { prepared, statuses } = failed;
  const { snapshot, profile } = prepared.cycle;
  const nodes: number[] = [];
  for (let node = 0; node < snapshot.size; node++) {
    if (statuses.rejections[node]?.code === 'Unschedulable') {
      nodes.push(node);
    }
  }
  const nominated = nominatedPods(prepared);
  const wanted = candidatesWanted(profile, nodes.length);
  const candidates: Candidate[] = [];
  const reasons = new Map<string, number>();
  const count = (reason: string, by: number) =>
    by > 0 && reasons.set(reason, (reasons.get(reason) ?? 0) + by);
  count(NOT_HELPFUL, snapshot.size - nodes.length);
  if (victims.isEmpty) {
    // Thousands of nodes need not be tried to find that out.
    count(NO_VICTIMS, nodes.length);
    return noHelp(fitError({ nodes: snapshot.size, reasons }));
  }
  for (const node of nodes) {
    prepared.cycle.check();
    const tried = dryRun({
      prepared,
      node,
      potential: victims.on(node),
      nominated: nominated.get(node),
      budgets,
      budgetOrder,
    });
    if (tried.outcome === 'rejected') {
      tried.reasons.forEach(reason => count(reason, 1));
      continue;
    }
    if (!snapshot.objects.podDisruptionBudgets) {
      return { outcome: 'not modelled', why: PREEMPTION_UNKNOWN.budgets };
    }
    candidates.push(tried.candidate);
    if (candidates.length > wanted) {
      return { outcome: 'not modelled', why: PREEMPTION_UNKNOWN.chance };
    }
  }
  return candidates.length === 0
    ? noHelp(fitError({ nodes: snapshot.size, reasons }))
    : { outcome: 'room', candidates };
}

/** After how many candidates no more nodes are tried; `calculateNumCandidates`. */
function candidatesWanted(profile: Profile, nodes: number): number {
  const { minCandidateNodesPercentage, minCandidateNodesAbsolute } =
    defaultPreemptionArgs(profile);
  const share = Math.trunc((nodes * minCandidateNodesPercentage) / 100);
  return Math.min(Math.max(share, minCandidateNodesAbsolute), nodes);
}

function noHelp(text: string): PostFilterAnswer {
  return { outcome: 'no help', text: `preemption: ${text}` };
}

function permutations(list: readonly number[]): number[][] {
  return list.length === 0
    ? [[]]
    : list.flatMap(first =>
        permutations(list.filter(other => other !== first)).map(rest => [
          first,
          ...rest,
        ]),
      );
}
