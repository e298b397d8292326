import type { Fields, PodDraft } from './CaseDraft';

/** Adds a kind of affinity beside those that the pod has. */
export function addAffinity(pod: PodDraft, affinity: Fields): void {
  pod.spec.affinity = { ...(pod.spec.affinity as Fields), ...affinity };
}
