import type { Advice } from '../../model';
import type { KindContext } from '../WorkloadKind';

/**
 * Advice on manifests of `v1beta1`, which its CRDs mark as deprecated.
 *
 * @param renamed - What the fields are called now, by what they were called.
 */
export function oldVersion(
  { version }: KindContext,
  kind: string,
  renamed: Readonly<Record<string, string>> = {},
): Advice[] {
  if (version !== 'v1beta1') {
    return [];
  }
  const changes = Object.entries(renamed).map(
    ([old, now]) => `${old} is ${now} there`,
  );
  return [
    {
      rule: `${kind}/v1beta1`,
      field: 'apiVersion',
      problem: 'kueue.x-k8s.io/v1beta1 is deprecated.',
      remedy: `${['Use kueue.x-k8s.io/v1beta2', ...changes].join('; ')}.`,
    },
  ];
}
