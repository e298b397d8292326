import type { Fields } from '../json/Fields';

/** The ordinary kinds of which each object has pods of one template, or is one. */
export const kindsWithTemplate = [
  'apps/Deployment',
  'apps/StatefulSet',
  'apps/DaemonSet',
  'apps/ReplicaSet',
  'batch/Job',
  '/Pod',
] as const;

/** The pods of such an object, each with `metadata` and `spec`; of a LeaderWorkerSet the leader, which answers, is first. */
export function podTemplatesOf(object: Fields): Fields[] {
  if (object.string('kind') === 'Pod') {
    return [object];
  }
  const spec = object.object('spec');
  const group = spec.object('leaderWorkerTemplate');
  const templates = group.exists
    ? [group.object('leaderTemplate'), group.object('workerTemplate')]
    : [spec.object('template')];
  return templates.filter(({ exists }) => exists);
}

/** The labels of the object and of its pods. */
export function labelsOf(object: Fields): Record<string, string> {
  const own = object.object('metadata').labels('labels');
  return podTemplatesOf(object).reduceRight(
    (labels, template) => ({
      ...labels,
      ...template.object('metadata').labels('labels'),
    }),
    own,
  );
}

/** The repository of an image, without registry, tag and digest: `vllm/vllm-openai`. */
export function repositoryOf(image: string): string {
  const [withoutDigest] = image.split('@');
  const path = withoutDigest.replace(/:[^:/]*$/, '').split('/');
  const hasRegistry = path.length > 1 && /[.:]|^localhost$/.test(path[0]);
  return path.slice(hasRegistry ? 1 : 0).join('/');
}
