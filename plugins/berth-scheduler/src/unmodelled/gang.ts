import type { UnmodelledRule } from './rule';

/**
 * Pods of a group are placed together or not at all (KEP-4671). 1.35 alone reads `workloadRef`: since 1.36 there is no such
 * field.
 */
export const gang: UnmodelledRule = ({ pod, profile }) => {
  const { schedulingGroup, workloadRef } = pod.spec;
  if (schedulingGroup) {
    return unknown('spec.schedulingGroup');
  }
  return workloadRef && profile.kubernetesVersion === '1.35'
    ? unknown('spec.workloadRef')
    : {};
};

function unknown(field: string) {
  return { unknown: [`${field}: gang scheduling is not modelled`] };
}
