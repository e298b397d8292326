import type { PlannedGpus, PlannedWorkload } from './WorkloadPlan';

/** The label by which Backstage, and so Berth, finds what belongs to a Component. */
export const COMPONENT_LABEL = 'backstage.io/kubernetes-id';

/** Of every object and pod. */
export function labelsOf(plan: PlannedWorkload): Record<string, string> {
  return {
    'app.kubernetes.io/name': plan.name,
    [COMPONENT_LABEL]: plan.name,
  };
}

/** What every object of a plan has. */
export function metadataOf(
  plan: PlannedWorkload,
  annotations?: Readonly<Record<string, string>>,
) {
  return {
    name: plan.name,
    namespace: plan.namespace,
    labels: labelsOf(plan),
    annotations,
  };
}

/** Selects the pods of a plan. */
export function selectorOf(plan: PlannedWorkload) {
  return { matchLabels: labelsOf(plan) };
}

/** The accelerators of a pod; `undefined` where it has none. */
export function gpusOf({ gpus }: PlannedWorkload): PlannedGpus | undefined {
  return gpus && gpus.count > 0 ? gpus : undefined;
}
