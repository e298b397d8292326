import type { ServiceStatus } from '@berth/backstage-plugin-berth-common';
import type { PodShape } from '@berth/backstage-plugin-berth-workloads';
import { workloadKey } from '../service/workloadKey';

/** A workload as it runs in a cluster: what a preview starts from. */
export interface StartingPoint {
  cluster: string;
  /** See `workloadKey`; empty for a pod that belongs to none. */
  workload: string;
  shape: PodShape;
  replicas: number;
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

/** The workloads of a service whose pods are known by what they ask for, in the order of its clusters. */
export function startingPoints(status: ServiceStatus): StartingPoint[] {
  return status.clusters.flatMap(({ cluster, workloads }) =>
    workloads.flatMap(workload =>
      workload.podShape
        ? [
            {
              cluster: cluster.name,
              workload: workloadKey(workload),
              shape: workload.podShape,
              replicas: Math.max(
                1,
                ...workload.autoscaling.flatMap(({ desired }) => desired ?? []),
                workload.rollout.desired,
              ),
              running: {
                uid: workload.uid,
                pods: workload.pods.total - workload.pods.pending,
              },
            },
          ]
        : [],
    ),
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
