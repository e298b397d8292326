import type { Advice } from '../../model';
import type { KindContext } from '../WorkloadKind';

/** The one release of Kubernetes that serves each of these versions. */
const SERVED_BY: ReadonlyMap<string, string> = new Map([
  ['v1alpha1', '1.35'],
  ['v1alpha2', '1.36'],
]);

/** Advice on manifests of a version that later releases refuse. */
export function removedVersion(
  { version }: KindContext,
  options: { kind: string; remedy: string },
): Advice[] {
  const release = SERVED_BY.get(version);
  return release === undefined
    ? []
    : [
        {
          rule: `${options.kind}/${version}`,
          field: 'apiVersion',
          problem: `Only Kubernetes ${release} serves scheduling.k8s.io/${version}.`,
          remedy: options.remedy,
        },
      ];
}
