import type { Random } from '../random';
import type { PodDraft } from './CaseDraft';
import type { ContainerHabits } from './generateContainer';
import { generateContainers } from './generateContainers';
import { generatePodLabels } from './generatePodLabels';
import { nodeName } from './vocabulary';

/** What the other pods of a case are like. */
export interface OtherPodHabits extends ContainerHabits {
  /** Most pods on a node. */
  crowd: number;
  /** How many are on their way out, finished, or waiting. */
  unsettled: number;
  initContainers: number;
  overhead: number;
  podResources: number;
}

/** The pods that are there already, and sometimes one that is bound to a node that is gone. */
export function generateOtherPods(
  random: Random,
  nodes: number,
  habits: OtherPodHabits,
): PodDraft[] {
  const pods: PodDraft[] = [];
  for (let node = 0; node < nodes; node++) {
    const count = random.integer(0, habits.crowd);
    for (let index = 0; index < count; index++) {
      pods.push(otherPod(random, `pod-${node}-${index}`, node, habits));
    }
  }
  if (random.chance(0.05)) {
    pods.push(otherPod(random, 'pod-of-a-lost-node', nodes, habits));
  }
  return pods;
}

function otherPod(
  random: Random,
  name: string,
  node: number,
  habits: OtherPodHabits,
): PodDraft {
  const labels = generatePodLabels(random);
  const settled: PodDraft = {
    metadata: { name, ...(labels ? { labels } : {}) },
    spec: {
      nodeName: nodeName(node),
      ...generateContainers(random, habits, {
        initContainers: random.chance(habits.initContainers),
        overhead: random.chance(habits.overhead),
        podResources: random.chance(habits.podResources),
      }),
    },
    ...(random.chance(0.5) ? { status: { phase: 'Running' } } : {}),
  };
  return random.chance(habits.unsettled) ? unsettle(random, settled) : settled;
}

function unsettle(random: Random, pod: PodDraft): PodDraft {
  const { nodeName: bound, ...waiting } = pod.spec;
  switch (random.pick(['terminating', 'finished', 'nominated', 'waiting'])) {
    case 'terminating':
      return {
        ...pod,
        metadata: {
          ...pod.metadata,
          deletionTimestamp: '2026-11-01T00:00:00Z',
        },
      };
    case 'finished':
      return {
        ...pod,
        status: { phase: random.pick(['Succeeded', 'Failed']) },
      };
    case 'nominated':
      return { ...pod, spec: waiting, status: { nominatedNodeName: bound } };
    default:
      return { ...pod, spec: waiting };
  }
}
