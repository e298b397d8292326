import { isQualifiedName } from './resourceNames';

const LABEL_VALUE = /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/;
const DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

/** apimachinery `validation.IsValidLabelValue`. */
export function isLabelValue(value: string): boolean {
  return value.length <= 63 && LABEL_VALUE.test(value);
}

/** apimachinery `ValidateLabelName`. */
export function isLabelKey(key: string): boolean {
  return isQualifiedName(key);
}

/** apimachinery `validation.IsDNS1123Label`: names of namespaces, containers and volumes. */
export function isDnsLabel(name: string): boolean {
  return name.length <= 63 && DNS_LABEL.test(name);
}
