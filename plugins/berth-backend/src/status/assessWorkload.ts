import type { WorkloadStatus } from '@berth/backstage-plugin-berth-common';
import {
  autoscalingOf,
  deploymentKind,
  disruptionBudgetOf,
  gpusOf,
  Health,
  Pod,
  podCounts,
  podKind,
  podProblems,
  PodTemplate,
  podShapeOf,
  replicaSetKind,
  Rollout,
  statefulSetKind,
} from '@berth/backstage-plugin-berth-workloads';
import { JoinedWorkload, workloadIdentity, WorkloadRoot } from '../join';
import type { ClusterView } from '../store/ClusterView';
import type { AssessedWorkload } from './AssessedCluster';
import { worstPodProblems } from './worstPodProblems';

/** What a workload and all that hangs on it says of itself. */
export function assessWorkload(options: {
  view: ClusterView;
  joined: JoinedWorkload;
  /** Milliseconds since the epoch. */
  now: number;
}): AssessedWorkload {
  const { view, joined, now } = options;
  const { root, pods } = joined;
  const identity = workloadIdentity(root);
  const nodes = view.store('nodes');
  const { rollout, health, podTemplate } = understand(root, pods);
  const problems = pods.flatMap(pod => podProblems(pod, { now }));
  const status: WorkloadStatus = {
    ...identity,
    health,
    rollout,
    pods: podCounts(pods),
    problems: worstPodProblems(problems),
    problemCount: problems.length,
    autoscaling: joined.autoscalers.map(autoscalingOf),
    gpus: gpusOf(pods, name => nodes.byName(undefined, name)),
    disruptionBudgets: joined.disruptionBudgets.flatMap(
      budget => disruptionBudgetOf(budget) ?? [],
    ),
    podShape: podTemplate && podShapeOf(podTemplate, identity.namespace),
  };
  return { status, joined, problems };
}

function understand(
  root: WorkloadRoot,
  pods: readonly Pod[],
): { rollout: Rollout; health: Health; podTemplate: PodTemplate | undefined } {
  switch (root.kind) {
    case 'Deployment':
      return {
        rollout: deploymentKind.rollout(root.object),
        health: deploymentKind.health(root.object).health,
        podTemplate: deploymentKind.podTemplate(root.object),
      };
    case 'StatefulSet':
      return {
        rollout: statefulSetKind.rollout(root.object),
        health: statefulSetKind.health(root.object).health,
        podTemplate: statefulSetKind.podTemplate(root.object),
      };
    case 'ReplicaSet':
      return {
        rollout: replicaSetKind.rollout(root.object),
        health: replicaSetKind.health(root.object).health,
        podTemplate: replicaSetKind.podTemplate(root.object),
      };
    case 'Pod':
      return {
        rollout: podKind.rollout(root.object),
        health: podKind.health(root.object).health,
        podTemplate: podKind.podTemplate(root.object),
      };
    default:
      return understandByPods(pods);
  }
}

/** All that its pods can say of an owner that Berth does not hold: how many there are, and what one is like. */
function understandByPods(pods: readonly Pod[]) {
  const { total, ready } = podCounts(pods);
  return {
    rollout: {
      phase: 'unknown' as const,
      desired: total,
      updated: total,
      ready,
      available: ready,
      images: [],
    },
    health: 'Unknown' as const,
    podTemplate: pods.length > 0 ? podKind.podTemplate(pods[0]) : undefined,
  };
}
