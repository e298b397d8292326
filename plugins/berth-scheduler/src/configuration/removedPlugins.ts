import { invalid, type Problem } from '../admission/problem';

/** Source: pkg/scheduler/apis/config/validation `invalidPluginsByVersion`, v1.34.4 to v1.37.1. */
const REMOVED = new Set([
  'AzureDiskLimits',
  'CinderLimits',
  'EBSLimits',
  'GCEPDLimits',
]);

/** Whether a plugin was in kube-scheduler once and is refused by name now. */
export function isRemoved(name: string): boolean {
  return REMOVED.has(name);
}

export function removed(field: string, name: string): Problem {
  return invalid(field, name, 'was invalid in version "v1"');
}
