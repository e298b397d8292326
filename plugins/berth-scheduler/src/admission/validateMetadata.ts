import { isDnsLabel } from '../kubernetes/labels';
import { isQualifiedName } from '../kubernetes/resourceNames';
import type { OwnerReference, Pod } from '../kubernetes/types';
import { invalid, required, tooLong, type Problem } from './problem';
import { validateLabels, validateSubdomain } from './validateLabels';

/** Source: apimachinery api/validation `TotalAnnotationSizeLimitB`. */
const ANNOTATIONS_BYTES = 256 * 1024;

/**
 * @param isWhole - Whether a name must be given, and owners in full.
 * Source: apimachinery api/validation `ValidateObjectMeta`.
 */
export function validateMetadata(pod: Pod, isWhole: boolean): Problem[] {
  return [
    ...(pod.name || !isWhole
      ? validateSubdomain(pod.name, 'metadata.name')
      : [required('metadata.name', 'name or generateName is required')]),
    ...(isDnsLabel(pod.namespace)
      ? []
      : [invalid('metadata.namespace', pod.namespace, 'not a DNS label')]),
    ...validateLabels(pod.labels, 'metadata.labels'),
    ...validateAnnotations(pod.annotations, 'metadata.annotations'),
    ...(isWhole ? validateOwners(pod.ownerReferences) : []),
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

function validateOwners(owners: OwnerReference[]): Problem[] {
  const field = 'metadata.ownerReferences';
  const problems = owners.flatMap((owner, i) =>
    (['apiVersion', 'kind', 'name', 'uid'] as const)
      .filter(key => !owner[key])
      .map(key => required(`${field}[${i}].${key}`, 'must not be empty')),
  );
  if (owners.filter(({ controller }) => controller).length > 1) {
    problems.push(
      invalid(field, owners.length, 'only one owner can be the controller'),
    );
  }
  return problems;
}
