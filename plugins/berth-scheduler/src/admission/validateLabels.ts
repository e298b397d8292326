import { isDnsLabel, isLabelKey, isLabelValue } from '../kubernetes/labels';
import { isDnsSubdomain } from '../kubernetes/resourceNames';
import { invalid, required, type Problem } from './problem';

/** apimachinery `ValidateLabelName`. */
export function validateLabelKey(key: string, field: string): Problem[] {
  return isLabelKey(key) ? [] : [invalid(field, key, 'not a label key')];
}

/** apimachinery `IsValidLabelValue`. */
export function validateLabelValue(value: string, field: string): Problem[] {
  return isLabelValue(value)
    ? []
    : [invalid(field, value, 'not a label value')];
}

/** apimachinery `ValidateLabels`: every problem is one of the whole map. */
export function validateLabels(
  labels: Record<string, string> | undefined,
  field: string,
): Problem[] {
  return Object.entries(labels ?? {}).flatMap(([key, value]) => [
    ...validateLabelKey(key, field),
    ...validateLabelValue(value, field),
  ]);
}

/** Names of objects; nothing is said of one that is absent. */
export function validateSubdomain(
  name: string | undefined,
  field: string,
): Problem[] {
  return !name || isDnsSubdomain(name)
    ? []
    : [invalid(field, name, 'not a DNS subdomain')];
}

/** Names of parts of a pod, which must be given. */
export function validateLabelName(
  name: string | undefined,
  field: string,
): Problem[] {
  if (!name) {
    return [required(field)];
  }
  return isDnsLabel(name) ? [] : [invalid(field, name, 'not a DNS label')];
}
