import type { PodInput } from '@berth/backstage-plugin-berth-scheduler';
import type { Random } from '../random';
import type { ContainerHabits } from './generateContainer';
import { generateContainers } from './generateContainers';
import {
  generateNodeAffinity,
  generateNodeSelector,
} from './generateNodeAffinity';
import { generateTolerations } from './generateTolerations';
import { nodeName } from './vocabulary';

/** What the pod of a case has; each in one case, so that most cases have few of them. */
export interface PendingPodHabits extends ContainerHabits {
  nodes: number;
  tolerations: boolean;
  nodeSelector: boolean;
  nodeAffinity: boolean;
  initContainers: boolean;
  overhead: boolean;
  podResources: boolean;
  preemptionNever: boolean;
  schedulerName?: string;
}

/** The pod that is to be placed. */
export function generatePendingPod(
  random: Random,
  habits: PendingPodHabits,
): PodInput {
  const affinity = habits.nodeAffinity
    ? { nodeAffinity: generateNodeAffinity(random, habits.nodes) }
    : undefined;
  return {
    metadata: {
      name: 'pending',
      ...(random.chance(0.3) ? { namespace: 'training' } : {}),
    },
    spec: {
      ...(habits.schedulerName ? { schedulerName: habits.schedulerName } : {}),
      ...(habits.preemptionNever ? { preemptionPolicy: 'Never' } : {}),
      ...placement(random, habits.nodes),
      ...(habits.tolerations
        ? { tolerations: generateTolerations(random) }
        : {}),
      ...(habits.nodeSelector
        ? { nodeSelector: generateNodeSelector(random) }
        : {}),
      ...(affinity ? { affinity } : {}),
      ...(random.chance(0.05) && habits.hostPorts > 0
        ? { hostNetwork: true }
        : {}),
      ...generateContainers(random, habits, habits),
    },
  };
}

/** A pod that names its node, or that waits for a gate; the API server refuses both together. */
function placement(random: Random, nodes: number): object {
  if (random.chance(0.03)) {
    return { nodeName: nodeName(random.integer(0, nodes)) };
  }
  if (random.chance(0.015)) {
    return {
      schedulingGates: random.some(
        [
          { name: 'kueue.x-k8s.io/admission' },
          { name: 'berth.dev/quota' },
          { name: 'example.com/wait' },
        ],
        0.7,
      ),
    };
  }
  return {};
}
