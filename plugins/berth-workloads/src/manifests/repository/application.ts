import type { Manifest } from '../Manifest';
import { labelsOf } from '../names';
import type { WorkloadPlan } from '../WorkloadPlan';

/**
 * The Application of Argo CD that keeps the cluster as the repository is. It makes the namespace, with the Pod Security
 * Standard that all pods keep to.
 *
 * Source: argo-cd 3.5 `docs/operator-manual/application.yaml`.
 */
export function application(plan: WorkloadPlan): Manifest {
  const { repositoryUrl, revision = 'main' } = plan.delivery;
  const { project = 'default', cluster = 'in-cluster' } = plan.delivery;
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name: plan.name,
      namespace: 'argocd',
      labels: labelsOf(plan),
      finalizers: ['resources-finalizer.argocd.argoproj.io'],
    },
    spec: {
      project,
      source: {
        repoURL: repositoryUrl,
        targetRevision: revision,
        path: 'base',
      },
      destination: { name: cluster, namespace: plan.namespace },
      syncPolicy: {
        automated: { prune: true, selfHeal: true },
        managedNamespaceMetadata: {
          labels: { 'pod-security.kubernetes.io/enforce': 'restricted' },
        },
        syncOptions: [
          'CreateNamespace=true',
          'ServerSideApply=true',
          'RespectIgnoreDifferences=true',
        ],
      },
      ...(isScaled(plan) && {
        // They are the autoscaler's.
        ignoreDifferences: [
          {
            group: 'apps',
            kind: 'Deployment',
            jsonPointers: ['/spec/replicas'],
          },
        ],
      }),
    },
  };
}

function isScaled(plan: WorkloadPlan): boolean {
  return plan.type === 'inference' && plan.maxReplicas > plan.minReplicas;
}
