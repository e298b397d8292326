import { isDnsLabel, isLabelKey, isLabelValue } from '../kubernetes/labels';
import { isDnsSubdomain, isQualifiedName } from '../kubernetes/resourceNames';
import { invalid, tooLong } from './problem';
import { both, given, needed, type Rule, type Finding } from './rule';

const LONGEST_DRIVER_NAME = 63;

function named(
  as: string,
  isValid: (name: string) => boolean,
): Rule<string | undefined> {
  return (name = '') => !isValid(name) && invalid('', name, `not a ${as}`);
}

/** apimachinery `ValidateLabelName`. */
export const validateLabelKey = named('label key', isLabelKey);

/** apimachinery `IsValidLabelValue`. */
export const validateLabelValue = named('label value', isLabelValue);

/** Keys of annotations, names of gates. */
export const validateQualifiedName = named('qualified name', isQualifiedName);

/** Names of namespaces. */
export const validateDnsLabel = named('DNS label', isDnsLabel);

/** Names of objects, which must be given. */
export const validateDnsSubdomain = named('DNS subdomain', isDnsSubdomain);

/** Names of parts of a pod, which must be given. */
export const validatePartName = both(needed, validateDnsLabel);

/** Names of objects; nothing is said of one that is absent. */
export const validateObjectName = given(validateDnsSubdomain);

/** The name of a CSI driver. Source: pkg/apis/core/validation `ValidateCSIDriverName`. */
export function validateDriverName(name = ''): Finding {
  return (
    needed(name) ||
    (name.length > LONGEST_DRIVER_NAME && tooLong('', LONGEST_DRIVER_NAME)) ||
    validateDnsSubdomain(name.toLowerCase())
  );
}
