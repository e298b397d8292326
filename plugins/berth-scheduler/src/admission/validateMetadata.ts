import type { OwnerReference, Pod } from '../kubernetes/types';
import { isAtLeast, type KubernetesVersion } from '../kubernetes/version';
import { invalid } from './problem';
import {
  each,
  field,
  fields,
  firstOf,
  needed,
  within,
  type Finding,
} from './rule';
import { validateAnnotations, validateLabels } from './validateLabels';
import { validateDnsLabel, validateObjectName } from './validateNames';

const validateFields = fields<Pod>({
  name: validateObjectName,
  namespace: validateDnsLabel,
  labels: validateLabels,
  annotations: validateAnnotations,
});

const validateOwner = fields<OwnerReference>({
  apiVersion: needed,
  kind: needed,
  name: needed,
  uid: needed,
});
const eachOwner = each(validateOwner);

/**
 * @param options - `isWhole` says whether a name must be given, and owners in full.
 * Source: apimachinery api/validation `ValidateObjectMeta`, v0.34.4 to v0.37.1.
 */
export function validateMetadata(
  pod: Pod,
  options: { isWhole: boolean; version: KubernetesVersion },
): Finding {
  const { isWhole, version } = options;
  return (
    (isWhole && field(pod, 'name', needed)) ||
    validateFields(pod) ||
    (isWhole &&
      within('.ownerReferences', validateOwners(pod.ownerReferences, version)))
  );
}

function validateOwners(
  owners: readonly OwnerReference[],
  version: KubernetesVersion,
): Finding {
  // Before 1.37 the API server did not say which of them it means.
  const ofOne = isAtLeast(version, '1.37')
    ? eachOwner(owners)
    : firstOf(owners, validateOwner);
  return (
    ofOne ||
    (owners.filter(({ controller }) => controller).length > 1 &&
      invalid('', owners.length, 'only one owner can be the controller'))
  );
}
