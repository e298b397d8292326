import { isDnsLabel } from '../kubernetes/labels';
import { isQualifiedName } from '../kubernetes/resourceNames';
import type { OwnerReference, Pod } from '../kubernetes/types';
import { isAtLeast, type KubernetesVersion } from '../kubernetes/version';
import { invalid, required, tooLong, type Problem } from './problem';
import { validateLabels, validateSubdomain } from './validateLabels';

/** Source: apimachinery api/validation `TotalAnnotationSizeLimitB`. */
const ANNOTATIONS_BYTES = 256 * 1024;

/**
 * @param options - `isWhole` says whether a name must be given, and owners in full.
 * Source: apimachinery api/validation `ValidateObjectMeta`, v0.34.4 to v0.37.1.
 */
export function validateMetadata(
  pod: Pod,
  options: { isWhole: boolean; version: KubernetesVersion },
): Problem[] {
  const { isWhole, version } = options;
  return [
    ...(pod.name || !isWhole
      ? validateSubdomain(pod.name, 'metadata.name')
      : [required('metadata.name', 'name or generateName is required')]),
    ...(isDnsLabel(pod.namespace)
      ? []
      : [invalid('metadata.namespace', pod.namespace, 'not a DNS label')]),
    ...validateLabels(pod.labels, 'metadata.labels'),
    ...validateAnnotations(pod.annotations, 'metadata.annotations'),
    ...(isWhole ? validateOwners(pod.ownerReferences, version) : []),
  ];
}

/** Source: apimachinery api/validation `ValidateAnnotations`. */
export function validateAnnotations(
  annotations: Record<string, string> | undefined,
  field: string,
): Problem[] {
  const entries = Object.entries(annotations ?? {});
  let size = 0;
  const problems = entries.flatMap(([key, value]) => {
    size += key.length + value.length;
    return isQualifiedName(key.toLowerCase())
      ? []
      : [invalid(field, key, 'not a qualified name')];
  });
  if (size > ANNOTATIONS_BYTES) {
    problems.push(tooLong(field, ANNOTATIONS_BYTES));
  }
  return problems;
}

function validateOwners(
  owners: OwnerReference[],
  version: KubernetesVersion,
): Problem[] {
  const field = 'metadata.ownerReferences';
  const problems = owners.flatMap((owner, i) => {
    // Before 1.37 the API server did not say which of them it means.
    const at = isAtLeast(version, '1.37') ? `${field}[${i}]` : field;
    return (['apiVersion', 'kind', 'name', 'uid'] as const)
      .filter(key => !owner[key])
      .map(key => required(`${at}.${key}`, 'must not be empty'));
  });
  if (owners.filter(({ controller }) => controller).length > 1) {
    problems.push(
      invalid(field, owners.length, 'only one owner can be the controller'),
    );
  }
  return problems;
}
