import type { Random } from '../random';
import type { PodDraft } from './CaseDraft';
import type { ContainerHabits } from './generateContainer';
import { generateContainers, type PodShape } from './generateContainers';
import { generatePodLabels } from './generatePodLabels';

/** What the pod of a case is made of. */
export interface PendingPodHabits extends ContainerHabits, PodShape {}

/** The pod that is to be placed. */
export function generatePendingPod(
  random: Random,
  habits: PendingPodHabits,
): PodDraft {
  const labels = generatePodLabels(random);
  return {
    metadata: { name: 'pending', ...(labels ? { labels } : {}) },
    spec: generateContainers(random, habits, habits),
  };
}
