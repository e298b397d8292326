import type { Fields, PodDraft } from './CaseDraft';

/** Adds volumes to those that the pod has, each with a name of its own. */
export function addVolumes(pod: PodDraft, sources: Fields[]): void {
  const before = (pod.spec.volumes ?? []) as Fields[];
  pod.spec.volumes = [
    ...before,
    ...sources.map((source, index) => ({
      name: `v${before.length + index}`,
      ...source,
    })),
  ];
}
