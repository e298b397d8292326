import type { Advice } from '../../model';
import type { KindContext } from '../WorkloadKind';

/** Advice on manifests of `v1alpha1`, which the CRDs mark as deprecated; its fields are the same in `v1`. */
export function oldVersion({ version }: KindContext, kind: string): Advice[] {
  return version === 'v1alpha1'
    ? [
        {
          rule: `${kind}/v1alpha1`,
          field: 'apiVersion',
          problem: 'ray.io/v1alpha1 is deprecated.',
          remedy: 'Use ray.io/v1, where every field has the same name.',
        },
      ]
    : [];
}
