import { admitInput } from '../admission/admitInput';
import { prepareCycle, type PreparedCycle } from '../framework/cycle';
import { startClock, type Limits } from '../framework/limits';
import { Placement } from '../framework/Placement';
import type { Profile } from '../framework/profile';
import { gatesMessage, runCycle, type Decision } from '../framework/schedule';
import { isExtendedResource } from '../kubernetes/resourceNames';
import type { Pod, PodInput } from '../kubernetes/types';
import type { Snapshot } from '../snapshot/Snapshot';
import { findUnmodelled } from '../unmodelled/findUnmodelled';
import type { Caveat } from '../unmodelled/rule';
import { countMore } from './headroom';
import { largestFreeBlocks, type FreeBlock } from './largestFree';

const MOST_REPLICAS = 100_000;

/**
 * Identical replicas that are to be placed.
 * @public
 */
export interface PreviewRequest {
  /** The pod, or the template of one, as plain Kubernetes JSON. */
  pod: PodInput;
  /** From 0 to 100,000. */
  replicas: number;
  /** Places none unless all fit. */
  allOrNothing?: boolean;
}

/**
 * Where replicas would land, one after the other, as kube-scheduler places them.
 * @public
 */
export interface Preview {
  /** `unknown` is never a "fits": something that decides is not modelled; `unknownReasons` says what. */
  verdict: 'fits' | 'partly' | 'does not fit' | 'unknown';
  replicas: number;
  placed: number;
  /** Replicas by node, by its index in the snapshot. */
  perNode: Int32Array;
  /** Name of the node of each replica that was placed, in order. */
  placements: string[];
  /** Why the next replica fits nowhere, once the others are where they fit. */
  next?: Decision;
  /** What may make kube-scheduler choose other nodes than these. */
  caveats: Caveat[];
  unknownReasons: string[];
  /**
   * How many replicas fit in all, and how many beyond those that were placed. Exact, for this pod alone; 0 where the
   * verdict is `unknown`.
   */
  headroom: { total: number; more: number };
  /**
   * The most units of each accelerator and model that are free on one node now, among the nodes that would take the pod
   * if they had room. All nodes count where the verdict is `unknown`.
   */
  largestFree: FreeBlock[];
}

/**
 * Places replicas of a pod on a snapshot. Each goes to the best node, the first of them in the order of the snapshot;
 * the answer is the same as that of scheduling them one by one on snapshots that hold the ones before.
 *
 * @throws RangeError if `replicas` is not an integer from 0 to 100,000; InputError for an object that is no pod;
 * DeadlineError, or the reason of the signal, where `limits` end it.
 * @public
 */
export function preview(
  snapshot: Snapshot,
  request: PreviewRequest,
  profile: Profile,
  limits?: Limits,
): Preview {
  const check = startClock(limits);
  const { replicas, allOrNothing = false } = request;
  if (!Number.isInteger(replicas) || replicas < 0 || replicas > MOST_REPLICAS) {
    throw new RangeError(
      `replicas must be an integer from 0 to ${MOST_REPLICAS}, not ${replicas}`,
    );
  }
  const admission = admitInput(request.pod, profile);
  if (admission.outcome === 'unknown') {
    return unknown(snapshot, replicas, [admission.reason]);
  }
  const { pod } = admission;
  const isTemplate = true;
  const unmodelled = findUnmodelled({ pod, snapshot, profile, isTemplate });
  const unknownReasons = [...unmodelled.unknown, ...gatesOf(pod)];
  return unknownReasons.length > 0
    ? unknown(snapshot, replicas, unknownReasons)
    : place(
        prepareCycle({ snapshot, pod, profile, check }),
        { replicas, allOrNothing },
        unmodelled.caveats,
      );
}

function place(
  prepared: PreparedCycle,
  { replicas, allOrNothing }: { replicas: number; allOrNothing: boolean },
  caveats: Caveat[],
): Preview {
  const { snapshot, requests } = prepared.cycle;
  const placement = new Placement(prepared);
  const { eligible } = placement.feasibility;
  const largestFree = largestFreeBlocks(
    snapshot,
    [...requests.keys()].filter(isExtendedResource),
    node => eligible[node] === 1,
  );
  const order = placeReplicas(placement, replicas);
  const isShort = order.length < replicas;
  const next = isShort ? runCycle(prepared, caveats) : undefined;
  const more = isShort ? 0 : countMore(placement);
  const kept = isShort && allOrNothing ? [] : order;
  const perNode = new Int32Array(snapshot.size);
  kept.forEach(node => {
    perNode[node] += 1;
  });
  const total = order.length + more;
  return {
    verdict: verdictOf(kept.length, replicas),
    replicas,
    placed: kept.length,
    perNode,
    placements: kept.map(node => snapshot.nodeName(node)),
    next,
    caveats,
    unknownReasons: [],
    headroom: { total, more: total - kept.length },
    largestFree,
  };
}

function verdictOf(placed: number, replicas: number): Preview['verdict'] {
  if (placed === replicas) {
    return 'fits';
  }
  return placed > 0 ? 'partly' : 'does not fit';
}

/** Places up to `count` replicas and gives their nodes in order; the usage of the cycle has them afterwards. */
function placeReplicas(placement: Placement, count: number): number[] {
  const order: number[] = [];
  while (order.length < count) {
    placement.prepared.cycle.check();
    const node = placement.place();
    if (node < 0) {
      break;
    }
    order.push(node);
  }
  return order;
}

function gatesOf(pod: Pod): string[] {
  const gates = pod.spec.schedulingGates ?? [];
  return gates.length > 0 ? [gatesMessage(gates)] : [];
}

function unknown(
  snapshot: Snapshot,
  replicas: number,
  unknownReasons: string[],
): Preview {
  return {
    verdict: 'unknown',
    replicas,
    placed: 0,
    perNode: new Int32Array(snapshot.size),
    placements: [],
    caveats: [],
    unknownReasons,
    headroom: { total: 0, more: 0 },
    largestFree: largestFreeBlocks(snapshot, [], () => true),
  };
}
