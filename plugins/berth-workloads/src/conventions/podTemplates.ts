import type { Fields } from '../json/Fields';

/** The ordinary kinds whose `spec.template` is that of pods. */
export const kindsWithTemplate = [
  'apps/Deployment',
  'apps/StatefulSet',
  'apps/DaemonSet',
  'apps/ReplicaSet',
  'batch/Job',
] as const;

/** The containers of an ordinary object's pods. */
export function containersOf(object: Fields): Fields[] {
  return object.object('spec', 'template', 'spec').objects('containers');
}

/** The repository of an image, without registry, tag and digest: `vllm/vllm-openai`. */
export function repositoryOf(image: string): string {
  const [withoutDigest] = image.split('@');
  const path = withoutDigest.replace(/:[^:/]*$/, '').split('/');
  const hasRegistry = path.length > 1 && /[.:]|^localhost$/.test(path[0]);
  return path.slice(hasRegistry ? 1 : 0).join('/');
}
