import type { WorkloadStatus } from '@berth/backstage-plugin-berth-common';
import {
  autoscalingOf,
  disruptionBudgetOf,
  gpusOf,
  Pod,
  podCounts,
  podProblems,
  PodShape,
  understand,
  Workload,
} from '@berth/backstage-plugin-berth-workloads';
import { JoinedWorkload, workloadIdentity, WorkloadRoot } from '../join';
import type { ClusterView } from '../store/ClusterView';
import type { GpuMeasurements } from '../utilisation';
import type { AssessedWorkload } from './AssessedCluster';
import { withUtilisation } from './gpuUtilisation';
import { workloadDetails } from './workloadDetails';
import { worstPodProblems } from './worstPodProblems';

/** What a workload and all that hangs on it says of itself. */
export function assessWorkload(options: {
  view: ClusterView;
  joined: JoinedWorkload;
  measurements: GpuMeasurements;
  /** Milliseconds since the epoch. */
  now: number;
}): AssessedWorkload {
  const { view, joined, now } = options;
  const { root, pods } = joined;
  const identity = workloadIdentity(root);
  const nodes = view.store('nodes');
  const nodeOf = (name: string) => nodes.byName(undefined, name);
  const { rollout, health, podShape, details } = assessRoot(root, pods);
  const problems = pods.flatMap(pod => podProblems(pod, { now }));
  const status: WorkloadStatus = {
    ...identity,
    health,
    rollout,
    pods: podCounts(pods),
    problems: worstPodProblems(problems),
    problemCount: problems.length,
    autoscaling: joined.autoscalers.map(autoscalingOf),
    gpus: withUtilisation({
      gpus: gpusOf(pods, nodeOf),
      pods,
      nodeOf,
      cluster: view.name,
      measurements: options.measurements,
    }),
    disruptionBudgets: joined.disruptionBudgets.flatMap(
      budget => disruptionBudgetOf(budget) ?? [],
    ),
    podShape,
    details,
  };
  return { status, joined, problems };
}

type Assessment = Pick<
  WorkloadStatus,
  'rollout' | 'health' | 'podShape' | 'details'
>;

function assessRoot(root: WorkloadRoot, pods: readonly Pod[]): Assessment {
  if (root.kind === 'named') return assessByPods(pods);
  const workload = understand(root.object);
  return {
    ...assessByPods(pods),
    ...(workload.rollout && {
      rollout: workload.rollout,
      health: workload.health,
      podShape: shapeOf(workload),
    }),
    details: workloadDetails(workload, []),
  };
}

/** All that its pods can say of an owner that Berth does not hold: how many there are, and what one is like. */
function assessByPods(pods: readonly Pod[]): Assessment {
  const { total, ready } = podCounts(pods);
  return {
    rollout: {
      phase: 'unknown',
      desired: total,
      updated: total,
      ready,
      available: ready,
      images: [],
    },
    health: 'Unknown',
    podShape: pods.length > 0 ? shapeOf(understand(pods[0])) : undefined,
  };
}

/** Of the kinds that are held here each asks for one set of pods, or for none where its template cannot be read. */
function shapeOf(workload: Workload): PodShape | undefined {
  return workload.asks?.units[0]?.sets[0]?.pod;
}
