import type {
  ServiceStatus,
  WorkloadStatus,
} from '@berth/backstage-plugin-berth-common';
import type {
  PodDemand,
  PodShape,
} from '@berth/backstage-plugin-berth-workloads';
import { workloadKey } from '../service/workloadKey';
import { isPlainDemand } from './units/isPlainDemand';

/** A workload as it runs in a cluster: what a preview starts from. */
export interface StartingPoint {
  cluster: string;
  /** See `workloadKey`; empty for a pod that belongs to none. */
  workload: string;
  shape: PodShape;
  replicas: number;
  /** All that it asks for, where that is more than replicas of one pod: sets that go together, rules between them. */
  demand?: PodDemand;
  /** Its pods that are bound to nodes there, and the uid by which a snapshot leaves them out. */
  running?: { uid: string; pods: number };
}

const BLANK_SHAPE: PodShape = {
  metadata: {},
  spec: {
    containers: [
      { name: 'main', resources: { requests: { cpu: '1', memory: '1Gi' } } },
    ],
  },
};

/** As many as it wants now, by whoever says so: its autoscaler, its rollout, or what it asks for. */
function replicasOf(workload: WorkloadStatus): number {
  const { rollout, autoscaling, details } = workload;
  const [set] = details?.asks?.units[0]?.sets ?? [];
  return Math.max(
    1,
    ...autoscaling.flatMap(({ desired }) => desired ?? []),
    rollout.phase === 'unknown' && set ? set.count : rollout.desired,
  );
}

/** The workloads of a service whose pods are known by what they ask for, in the order of its clusters. */
export function startingPoints(status: ServiceStatus): StartingPoint[] {
  return status.clusters.flatMap(({ cluster, workloads }) =>
    workloads.flatMap(workload => {
      const asks = workload.details?.asks;
      const shape = workload.podShape ?? asks?.units[0]?.sets[0]?.pod;
      if (!shape) {
        return [];
      }
      return [
        {
          cluster: cluster.name,
          workload: workloadKey(workload),
          shape,
          replicas: replicasOf(workload),
          ...(asks && asks.units.length > 0 && !isPlainDemand(asks)
            ? { demand: asks }
            : {}),
          running: {
            uid: workload.uid,
            pods: workload.pods.total - workload.pods.pending,
          },
        },
      ];
    }),
  );
}

/**
 * The starting point for a place and a workload: the same workload there, else the same workload elsewhere, else
 * another workload there, else the first, else a small pod of nobody's.
 */
export function chooseStartingPoint(
  starts: readonly StartingPoint[],
  cluster: string | undefined,
  workload: string | undefined,
): StartingPoint {
  const there = (start: StartingPoint) => start.cluster === cluster;
  const same = (start: StartingPoint) => start.workload === workload;
  return (
    starts.find(start => there(start) && same(start)) ??
    starts.find(same) ??
    starts.find(there) ??
    starts[0] ?? {
      cluster: cluster ?? '',
      workload: '',
      shape: BLANK_SHAPE,
      replicas: 1,
    }
  );
}
