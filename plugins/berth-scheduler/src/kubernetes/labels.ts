import {
  isDnsSubdomain,
  isQualifiedName,
  isQualifiedPart,
} from './resourceNames';

/** apimachinery `validation.IsValidLabelValue`. */
export function isLabelValue(value: string): boolean {
  return value === '' || isQualifiedPart(value);
}

/** apimachinery `ValidateLabelName`. */
export function isLabelKey(key: string): boolean {
  return isQualifiedName(key);
}

/** apimachinery `validation.IsDNS1123Label`: names of namespaces, containers and volumes. */
export function isDnsLabel(name: string): boolean {
  return name.length <= 63 && !name.includes('.') && isDnsSubdomain(name);
}
