import type { PodInput } from '@berth/backstage-plugin-berth-scheduler';
import type { Case } from '@berth/backstage-plugin-berth-scheduler/replay';
import type { Random } from '../random';
import type { Fields } from './CaseDraft';
import { podMistakes } from './mistakes';
import { configurationMistakes } from './mistakes/configuration';
import type { PodMistake, Spec } from './mistakes/PodMistake';

/** Every mistake that a case may be spoiled with. */
export const mistakes: readonly string[] = [
  ...Object.keys(podMistakes),
  ...Object.keys(configurationMistakes),
];

/** Spoils the case with one mistake, in the pod as a rule, and says which. */
export function spoilCase(random: Random, spoiled: Case): string {
  const name = random.pick(mistakes);
  const others = spoiled.pods;
  const elsewhere =
    name in podMistakes && others.length > 0 && random.chance(0.15);
  makeMistake(spoiled, name, elsewhere ? random.pick(others) : spoiled.pod);
  return name;
}

/** Makes one mistake in the pod, or in the configuration if it is one of that. */
export function makeMistake(spoiled: Case, name: string, pod: PodInput): void {
  if (name in configurationMistakes) {
    spoiled.config = {
      apiVersion: 'kubescheduler.config.k8s.io/v1',
      kind: 'KubeSchedulerConfiguration',
      ...configurationMistakes[name],
    };
    delete (spoiled.pod.spec as Fields).schedulerName;
  } else {
    makeMistakeInPod(podMistakes[name], pod);
  }
}

export function makeMistakeInPod(mistake: PodMistake, pod: PodInput): void {
  mistake(pod.spec as Spec, pod.metadata as Fields);
}
