import {
  HorizontalPodAutoscaler,
  matchesLabelSelector,
  Pod,
  PodDisruptionBudget,
} from '@berth/backstage-plugin-berth-workloads';
import type { ClusterView } from '../store/ClusterView';
import { descendantsOf } from './descendantsOf';
import type { JoinedWorkload, WorkloadRoot } from './EntityJoin';
import { workloadIdentity } from './workloadIdentity';

/** A workload with everything that it owns, that scales it and that guards it; labels are not needed for any of it. */
export function withDependents(
  view: ClusterView,
  root: WorkloadRoot,
): JoinedWorkload {
  const { replicaSets, chain, pods } = descendantsOf(view, root);
  return {
    root,
    replicaSets,
    chain,
    pods,
    autoscalers: autoscalersOf(view, root),
    disruptionBudgets: disruptionBudgetsOf(view, root, pods),
  };
}

function autoscalersOf(
  view: ClusterView,
  root: WorkloadRoot,
): HorizontalPodAutoscaler[] {
  const { kind, namespace, name } = workloadIdentity(root);
  return [
    ...view
      .store('horizontalpodautoscalers')
      .inNamespace(namespace, ({ spec: { scaleTargetRef } }) => {
        return scaleTargetRef.kind === kind && scaleTargetRef.name === name;
      }),
  ];
}

function disruptionBudgetsOf(
  view: ClusterView,
  root: WorkloadRoot,
  pods: readonly Pod[],
): PodDisruptionBudget[] {
  const labels = podLabelsOf(root, pods);
  const { namespace } = workloadIdentity(root);
  return [
    ...view
      .store('poddisruptionbudgets')
      .inNamespace(namespace, ({ spec }) =>
        matchesLabelSelector(spec?.selector, labels),
      ),
  ];
}

/** The labels that the workload's next pod will have. */
function podLabelsOf(
  root: WorkloadRoot,
  pods: readonly Pod[],
): Record<string, string> | undefined {
  switch (root.kind) {
    case 'Deployment':
    case 'StatefulSet':
    case 'ReplicaSet':
      return root.object.spec?.template?.metadata?.labels;
    case 'Pod':
      return root.object.metadata.labels;
    case 'optional':
    default:
      return pods[0]?.metadata.labels;
  }
}
