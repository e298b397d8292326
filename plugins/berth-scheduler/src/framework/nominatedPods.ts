import { getOrInsert } from '../snapshot/getOrInsert';
import type { PodClass } from '../snapshot/PodClass';
import { suppose, type PreparedCycle } from './cycle';
import { takesCareOf } from './profile';
import type { Filter, Rejection } from './plugin';

/**
 * The pods to which preemption has promised a node that the pod of a cycle must leave alone, by node: those of the same
 * or a higher priority, without the pod itself and without those of other schedulers.
 * Source: pkg/scheduler/framework/runtime/framework.go `addGENominatedPods`, eventhandlers.go `responsibleForPod`, v1.37.1.
 */
export function nominatedPods({
  cycle,
}: PreparedCycle): ReadonlyMap<number, readonly PodClass[]> {
  const { snapshot, own, pod, profile } = cycle;
  // A priority that only its class knows might be the lowest: then every promise is kept.
  const priority = own.priority ?? -Infinity;
  const byNode = new Map<number, PodClass[]>();
  for (const nominated of snapshot.header.nominatedPods) {
    const { node, podClass, uid, schedulerName } = nominated;
    const isHigher = (podClass.priority ?? Infinity) >= priority;
    const isOther = uid === undefined || uid !== pod.uid;
    if (isHigher && isOther && takesCareOf(profile, schedulerName)) {
      getOrInsert(byNode, node, () => []).push(podClass);
    }
  }
  return byNode;
}

/** The node that preemption has promised the pod of a cycle; -1 where there is none. */
export function promisedNode({ cycle }: PreparedCycle): number {
  const { snapshot, pod } = cycle;
  const wanted = pod.status.nominatedNodeName;
  for (let node = 0; wanted && node < snapshot.size; node++) {
    if (snapshot.nodeName(node) === wanted) {
      return node;
    }
  }
  return -1;
}

/** Asks something while pods that are nominated to a node are on it. */
export function withNominated<T>(
  prepared: PreparedCycle,
  nominated: readonly PodClass[],
  node: number,
  ask: () => T,
): T {
  for (const podClass of nominated) {
    suppose(prepared, podClass, node, 1);
  }
  const answer = ask();
  for (const podClass of nominated) {
    suppose(prepared, podClass, node, -1);
  }
  return answer;
}

/**
 * Why the pod of a cycle cannot go to a node, as pods are now: first with the pods that are nominated to it, then without
 * them, because affinity may need the absence of neither. `undefined` where it can.
 * Source: pkg/scheduler/framework/runtime/framework.go `RunFilterPluginsWithNominatedPods`, v1.37.1.
 */
export function firstRejection(
  prepared: PreparedCycle,
  nominated: readonly PodClass[] | undefined,
  node: number,
): Rejection | undefined {
  const ask = () => firstFailing(prepared, node)?.reject(node);
  return (nominated && withNominated(prepared, nominated, node, ask)) ?? ask();
}

/** Whether it can: the same without the words for it. */
export function fitsNow(
  prepared: PreparedCycle,
  nominated: readonly PodClass[] | undefined,
  node: number,
): boolean {
  const fails = () => firstFailing(prepared, node) !== undefined;
  return !(
    (nominated && withNominated(prepared, nominated, node, fails)) ||
    fails()
  );
}

function firstFailing(
  { filters }: PreparedCycle,
  node: number,
): Filter | undefined {
  for (let i = 0; i < filters.length; i++) {
    const { filter } = filters[i];
    if (!filter.passes(node)) {
      return filter;
    }
  }
  return undefined;
}
