import type { PodInput } from '@berth/backstage-plugin-berth-scheduler';
import type { Random } from '../random';
import type { ContainerHabits } from './generateContainer';
import { generateContainers } from './generateContainers';
import {
  generateNodeAffinity,
  generateNodeSelector,
} from './generateNodeAffinity';
import { generateTolerations } from './generateTolerations';
import { nodeName, podImages } from './vocabulary';

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

/** How some encoders write fields that are not set. */
const nothing = {
  tolerations: null,
  nodeSelector: null,
  affinity: null,
  initContainers: null,
  overhead: null,
  resources: null,
  volumes: null,
};

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
      ...(random.chance(0.1) ? { volumes: volumes(random) } : {}),
      ...(random.chance(0.03) ? nothing : {}),
      ...generateContainers(random, habits, habits),
    },
  };
}

/** Volumes that no filter looks at; images among them count for ImageLocality. */
function volumes(random: Random): object[] {
  return random
    .some(
      [
        { emptyDir: {} },
        { configMap: { name: 'settings' } },
        { secret: { secretName: 'token' } },
        { hostPath: { path: '/dev/shm' } },
        { image: { reference: random.pick(podImages) } },
        { image: { reference: random.pick(podImages), pullPolicy: 'Always' } },
      ],
      0.6,
    )
    .map((source, index) => ({ name: `v${index}`, ...source }));
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
