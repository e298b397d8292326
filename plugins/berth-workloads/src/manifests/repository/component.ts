import type { JsonValue } from '../../kyaml/JsonValue';
import type { WorkloadPlan } from '../WorkloadPlan';

const types: Record<WorkloadPlan['type'], string> = {
  inference: 'model-server',
  training: 'training-job',
  batch: 'batch-job',
  notebook: 'notebook',
};

/** The Component of the catalog, with the annotations that Berth, the Kubernetes plugin, Argo CD's and TechDocs read. */
export function component(plan: WorkloadPlan): JsonValue {
  const { name, namespace, description, owner, system } = plan;
  const { project, cluster } = plan.delivery;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      description,
      annotations: {
        'backstage.io/kubernetes-id': name,
        'backstage.io/kubernetes-namespace': namespace,
        'backstage.io/kubernetes-cluster': cluster,
        'argocd/app-name': name,
        'argocd/project-name': project,
        'backstage.io/techdocs-ref': 'dir:.',
      },
      tags: ['ai', plan.type],
    },
    spec: { type: types[plan.type], lifecycle: 'experimental', owner, system },
  };
}
