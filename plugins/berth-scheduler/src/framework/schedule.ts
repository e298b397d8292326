import { admitInput } from '../admission/admitInput';
import type { Pod, PodInput } from '../kubernetes/types';
import type { Snapshot } from '../snapshot/Snapshot';
import { findUnmodelled } from '../unmodelled/findUnmodelled';
import type { Caveat } from '../unmodelled/rule';
import { pluginsOf } from './defaultProfile';
import { prepareCycle, type PreparedCycle } from './cycle';
import { explainNodes, statusByName, type NodeStatus } from './explain';
import { explainFailure } from './explainFailure';
import type { ReasonCount } from './fitError';
import { promisedNode } from './nominatedPods';
import { startClock, type Check, type Limits } from './limits';
import type { PreemptionCandidate } from './preemption/PreemptionCandidate';
import { runPreFilter, type PreFilterResult } from './preFilter';
import type { Profile } from './profile';
import { ScoreBoard } from './ScoreBoard';

const NO_NODES = 'no nodes available to schedule pods';

/**
 * What kube-scheduler makes of one pod in one cycle over all nodes.
 *
 * `unknown` means that the pod uses something that is not modelled; nothing else is said then, and in particular not
 * that it fits. `gated` pods are not scheduled before their gates are gone.
 * @public
 */
export interface Decision {
  outcome: 'scheduled' | 'unschedulable' | 'gated' | 'unknown';
  /** Nodes that pass all filters, in the order of the snapshot. */
  feasible: string[];
  /** Why each other node does not, by name. */
  status: Record<string, NodeStatus>;
  /** The plugin that rejected the pod before any node was looked at, and why. */
  preFilter?: { plugin: string; reason: string };
  /** Weighted score of each plugin on each feasible node. */
  scores?: Record<string, Record<string, number>>;
  /** Sum of the scores of each feasible node. */
  total?: Record<string, number>;
  /** The nodes with the highest total, of which kube-scheduler takes one by chance. */
  best: string[];
  /**
   * One of them, the first in the order of region, zone and name; of a pod to which preemption has promised a node that is
   * feasible, that node, because kube-scheduler then looks at no other (`evaluateNominatedNode`).
   */
  chosen?: string;
  /** Text of the event of a pod that fits nowhere, or why it is gated. */
  message?: string;
  /** On how many nodes each reason was given, most frequent first. */
  histogram?: ReasonCount[];
  /** Whether the message holds what preemption says. */
  preemption?: 'modelled' | 'not modelled';
  /** Why what preemption does is not known. */
  preemptionUnknown?: string;
  /** A node on which the pod fits once `victims` are gone: the first of `candidates`. */
  nominated?: string;
  /**
   * Names of the pods that would be deleted, sorted; absent in a snapshot that names no pods.
   */
  victims?: string[];
  /** The nodes on which preemption loses the least, of which kube-scheduler takes one by chance. */
  candidates?: PreemptionCandidate[];
  /** Why nothing can be said. */
  unknown?: { reasons: string[] };
  /** What may make kube-scheduler choose another of the feasible nodes. */
  caveats: Caveat[];
}

/**
 * One scheduling cycle: filters and scores every node, as kube-scheduler does with `percentageOfNodesToScore: 100`.
 *
 * @param pod - Plain Kubernetes JSON, as a user would apply it.
 * @throws InputError for an object that is no pod; DeadlineError, or the reason of the signal, where `limits` end it.
 * @public
 */
export function schedule(
  snapshot: Snapshot,
  pod: PodInput,
  profile: Profile,
  limits?: Limits,
): Decision {
  const check = startClock(limits);
  const admission = admitInput(pod, profile);
  return admission.outcome === 'unknown'
    ? unknown([admission.reason])
    : scheduleAdmitted(snapshot, admission.pod, profile, check);
}

/** The same for a pod as the API server stores it. */
export function scheduleAdmitted(
  snapshot: Snapshot,
  pod: Pod,
  profile: Profile,
  check: Check,
): Decision {
  const unmodelled = findUnmodelled({
    pod,
    snapshot,
    profile,
    isTemplate: false,
  });
  if (unmodelled.unknown.length > 0) {
    return unknown(unmodelled.unknown);
  }
  const waiting = waitingForGates(pod, profile);
  if (waiting !== undefined) {
    return gated(waiting);
  }
  return runCycle(
    prepareCycle({ snapshot, pod, profile, check }),
    unmodelled.caveats,
  );
}

/** What the plugin SchedulingGates says of a pod that has gates, where the profile runs it. */
export function waitingForGates(
  { spec }: Pod,
  profile: Profile,
): string | undefined {
  const { schedulingGates = [] } = spec;
  return schedulingGates.length > 0 &&
    pluginsOf(profile).preEnqueue.includes('SchedulingGates')
    ? gatesMessage(schedulingGates)
    : undefined;
}

/** The words of the plugin SchedulingGates. */
export function gatesMessage(gates: Array<{ name: string }>): string {
  return `waiting for scheduling gates: [${gates
    .map(({ name }) => name)
    .join(' ')}]`;
}

function unknown(reasons: string[]): Decision {
  return {
    outcome: 'unknown',
    feasible: [],
    status: {},
    best: [],
    unknown: { reasons },
    caveats: [],
  };
}

function gated(message: string): Decision {
  return {
    outcome: 'gated',
    feasible: [],
    status: {},
    preFilter: { plugin: 'SchedulingGates', reason: message },
    best: [],
    message,
    caveats: [],
  };
}

/** Runs a prepared cycle as the usage is now. */
export function runCycle(prepared: PreparedCycle, caveats: Caveat[]): Decision {
  const { snapshot } = prepared.cycle;
  if (snapshot.size === 0) {
    return {
      outcome: 'unschedulable',
      feasible: [],
      status: {},
      best: [],
      message: NO_NODES,
      preemption: 'modelled',
      caveats,
    };
  }
  const preFilter = runPreFilter(prepared);
  const statuses = explainNodes(prepared, preFilter);
  let byName: Decision['status'] | undefined;
  const explained = {
    // A record of thousands of nodes takes longer than the decision, and few read it.
    get status() {
      byName ??= statusByName(snapshot, statuses);
      return byName;
    },
    caveats,
  };
  if (statuses.feasible.includes(1)) {
    return Object.assign(explained, choose(prepared, statuses.feasible));
  }
  return Object.assign(explained, {
    outcome: 'unschedulable' as const,
    feasible: [],
    preFilter: rejectionOf(preFilter),
    best: [],
    ...explainFailure({ prepared, preFilter, statuses }),
  });
}

function rejectionOf(preFilter: PreFilterResult): Decision['preFilter'] {
  return preFilter.outcome === 'rejected'
    ? { plugin: preFilter.plugin, reason: preFilter.rejection.reasons[0] }
    : undefined;
}

function choose(prepared: PreparedCycle, mask: Uint8Array) {
  const { snapshot } = prepared.cycle;
  const board = new ScoreBoard(prepared, mask, mask);
  const first = board.first();
  const promised = promisedNode(prepared);
  const feasible: string[] = [];
  const best: string[] = [];
  const scores: Record<string, Record<string, number>> = {};
  const total: Record<string, number> = {};
  for (let node = 0; node < mask.length; node++) {
    if (!mask[node]) {
      continue;
    }
    const name = snapshot.nodeName(node);
    feasible.push(name);
    scores[name] = Object.fromEntries(
      prepared.scores.flatMap((plugin, i) =>
        plugin.score.isSkipped ? [] : [[plugin.name, board.weighted(i, node)]],
      ),
    );
    total[name] = board.total(node);
    if (board.total(node) === board.total(first)) {
      best.push(name);
    }
  }
  return {
    outcome: 'scheduled' as const,
    feasible,
    scores,
    total,
    best,
    chosen: snapshot.nodeName(mask[promised] ? promised : first),
  };
}
