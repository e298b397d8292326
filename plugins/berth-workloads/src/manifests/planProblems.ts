import { formOf, type FormRule } from './planForms';
import { typeProblems } from './typeProblems';
import type { WorkloadPlan } from './WorkloadPlan';

/**
 * Why a plan cannot be made.
 * @public
 */
export interface PlanProblem {
  /** Path of the field, e.g. `gpus.count`. */
  field: string;
  /** In English. */
  message: string;
}

/**
 * What is wrong with a plan, field by field; empty where nothing is. What the API server refuses is refused here, before
 * anything is made.
 * @public
 */
export function planProblems(plan: WorkloadPlan): PlanProblem[] {
  const { gpus, delivery } = plan;
  const forms: Array<[string, string | undefined, FormRule]> = [
    ['name', plan.name, 'serviceName'],
    ['namespace', plan.namespace, 'label'],
    ['owner', plan.owner, 'entityRef'],
    ['system', plan.system, 'entityRef'],
    ['image', plan.image, 'imageDigest'],
    ['cpu', plan.cpu, 'quantity'],
    ['memory', plan.memory, 'quantity'],
    ['gpus.resource', gpus?.resource, 'extendedResource'],
    ...Object.entries(gpus?.nodeLabels ?? {}).flatMap(
      ([key, value]): Array<[string, string, FormRule]> => [
        [`gpus.nodeLabels.${key}`, key, 'labelKey'],
        [`gpus.nodeLabels.${key}`, value, 'labelValue'],
      ],
    ),
    ['delivery.repositoryUrl', delivery.repositoryUrl, 'gitUrl'],
    ['delivery.revision', delivery.revision, 'gitRevision'],
    ['delivery.project', delivery.project, 'subdomain'],
    ['delivery.cluster', delivery.cluster, 'clusterName'],
    ['description', plan.description, 'text'],
  ];
  return [
    ...forms.flatMap(([field, value, rule]) =>
      value === undefined ? [] : formOf(field, value, rule),
    ),
    ...(gpus ? countProblems('gpus.count', gpus.count, 0, 64) : []),
    ...typeProblems(plan),
  ];
}

/** The problem with a number of things; empty where there is none. */
export function countProblems(
  field: string,
  value: number | undefined,
  min: number,
  max: number,
): PlanProblem[] {
  return value === undefined ||
    (Number.isSafeInteger(value) && value >= min && value <= max)
    ? []
    : [{ field, message: `must be a whole number from ${min} to ${max}` }];
}
