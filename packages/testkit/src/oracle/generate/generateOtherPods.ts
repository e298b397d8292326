import type { PodInput } from '@berth/backstage-plugin-berth-scheduler';
import type { Random } from '../random';
import type { ContainerHabits } from './generateContainer';
import { generateContainers } from './generateContainers';
import { generateResize } from './generateResize';
import { nodeName } from './vocabulary';

/** What the other pods of a case are like. */
export interface OtherPodHabits extends ContainerHabits {
  /** Most pods on a node. */
  crowd: number;
  /** Whether the pod waits for room that preemption would not make: the others may then have any priority. */
  anyPriority: boolean;
}

/**
 * The pods that are there already: bound, terminating, finished, nominated to a node, waiting, or bound to a node that
 * is gone.
 */
export function generateOtherPods(
  random: Random,
  nodes: number,
  habits: OtherPodHabits,
): PodInput[] {
  const pods: PodInput[] = [];
  for (let node = 0; node < nodes; node++) {
    const count = random.integer(0, habits.crowd);
    for (let index = 0; index < count; index++) {
      pods.push(otherPod(random, `pod-${node}-${index}`, node, habits));
    }
  }
  if (random.chance(0.1)) {
    pods.push(otherPod(random, 'pod-of-a-lost-node', nodes, habits));
  }
  return pods;
}

function otherPod(
  random: Random,
  name: string,
  node: number,
  habits: OtherPodHabits,
): PodInput {
  const situation = random.integer(0, 99);
  const nominated = situation < 6;
  const waiting = situation === 6;
  const metadata = {
    name,
    ...(random.chance(0.3) ? { namespace: 'training' } : {}),
    ...(situation >= 7 && situation < 12
      ? { deletionTimestamp: '2026-11-01T00:00:00Z' }
      : {}),
  };
  const spec = {
    ...(nominated || waiting ? {} : { nodeName: nodeName(node) }),
    ...priority(random, habits.anyPriority),
    ...generateContainers(random, habits, {
      initContainers: random.chance(0.1),
      overhead: random.chance(0.05),
      podResources: random.chance(0.05),
    }),
  };
  return {
    metadata,
    spec,
    ...(nominated ? { status: { nominatedNodeName: nodeName(node) } } : {}),
    ...(situation >= 12 && situation < 18
      ? { status: { phase: random.pick(['Succeeded', 'Failed']) } }
      : {}),
    ...(situation >= 60 && situation < 68
      ? { status: generateResize(random, spec) }
      : {}),
    ...(situation >= 18 && situation < 60
      ? { status: { phase: 'Running' } }
      : {}),
  };
}

/** A pod with a lower priority would be preempted, and what preemption does is not compared here. */
function priority(random: Random, any: boolean): object {
  if (any) {
    return random.chance(0.5) ? { priority: random.integer(-10, 10) } : {};
  }
  return random.chance(0.1) ? { priority: random.integer(0, 1000) } : {};
}
