import type { UnmodelledRule } from './rule';

/** Pods of a group are placed together or not at all (KEP-4671). */
export const gang: UnmodelledRule = ({ pod }) =>
  pod.spec.schedulingGroup
    ? { unknown: ['spec.schedulingGroup: gang scheduling is not modelled'] }
    : {};
