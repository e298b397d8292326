import { countProblems } from './countProblems';
import { formOf, type FormRule } from './planForms';
import type { FieldProblem } from '../problems';
import { typeProblems } from './typeProblems';
import type { WorkloadPlan } from './WorkloadPlan';

/**
 * What is wrong with a plan, field by field; empty where nothing is. What the API server refuses is refused here, before
 * anything is made.
 * @public
 */
export function planProblems(plan: WorkloadPlan): FieldProblem[] {
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
