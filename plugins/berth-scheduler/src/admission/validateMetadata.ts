import type { OwnerReference, Pod } from '../kubernetes/types';
import { isAtLeast, type KubernetesVersion } from '../kubernetes/version';
import { invalid } from './problem';
import { field, fields, needed, within, type Problems } from './rule';
import { validateAnnotations, validateLabels } from './validateLabels';
import { validateDnsLabel, validateObjectName } from './validateNames';

/**
 * @param options - `isWhole` says whether a name must be given, and owners in full.
 * Source: apimachinery api/validation `ValidateObjectMeta`, v0.34.4 to v0.37.1.
 */
export function* validateMetadata(
  pod: Pod,
  options: { isWhole: boolean; version: KubernetesVersion },
): Problems {
  const { isWhole, version } = options;
  if (isWhole) {
    yield* field(pod, 'name', needed);
  }
  yield* fields<Pod>({
    name: validateObjectName,
    namespace: validateDnsLabel,
    labels: validateLabels,
    annotations: validateAnnotations,
  })(pod);
  if (isWhole) {
    yield* within(
      '.ownerReferences',
      validateOwners(pod.ownerReferences, version),
    );
  }
}

function* validateOwners(
  owners: readonly OwnerReference[],
  version: KubernetesVersion,
): Problems {
  for (const [i, owner] of owners.entries()) {
    for (const name of ['apiVersion', 'kind', 'name', 'uid'] as const) {
      // Before 1.37 the API server did not say which of them it means.
      yield* within(
        isAtLeast(version, '1.37') ? `[${i}]` : '',
        field(owner, name, needed),
      );
    }
  }
  if (owners.filter(({ controller }) => controller).length > 1) {
    yield invalid('', owners.length, 'only one owner can be the controller');
  }
}
