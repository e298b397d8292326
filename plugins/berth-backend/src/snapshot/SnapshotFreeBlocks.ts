import { isError } from '@backstage/errors';
import {
  type Decision,
  parseKubernetesVersion,
  schedule,
} from '@berth/backstage-plugin-berth-scheduler';
import type { AssessedWorkload } from '../status/AssessedCluster';
import type { FreeBlocks } from '../status/problems';
import type { ClusterView } from '../store/ClusterView';
import type { DefaultClusterSnapshots } from './DefaultClusterSnapshots';

/** The filter whose rejection says only that too much of the node is taken. */
const FIT = 'NodeResourcesFit';

/** {@link FreeBlocks} by asking the scheduling core which nodes the workload's pods may use. */
export class SnapshotFreeBlocks implements FreeBlocks {
  constructor(private readonly snapshots: DefaultClusterSnapshots) {}

  largest(options: {
    view: ClusterView;
    workload: AssessedWorkload;
    resource: string;
  }): number | undefined {
    const { view, workload, resource } = options;
    const pod = workload.status.podShape;
    const snapshot = pod && this.#snapshotOf(view);
    if (!snapshot) {
      return undefined;
    }
    const decision = schedule(snapshot, pod, {
      kubernetesVersion: parseKubernetesVersion(view.kubernetesVersion ?? '')
        .version,
    });
    if (decision.outcome === 'unknown' || decision.outcome === 'gated') {
      return undefined;
    }
    return snapshot.nodes
      .filter(({ name }) => isUsable(decision, name))
      .reduce(
        (most, node) =>
          Math.max(most, node.allocatable(resource) - node.requested(resource)),
        0,
      );
  }

  /** Where nodes or pods are not known, nothing is said of what is free. */
  #snapshotOf(view: ClusterView) {
    try {
      return this.snapshots.of(view);
    } catch (error) {
      if (isError(error) && error.name === 'ServiceUnavailableError') {
        return undefined;
      }
      throw error;
    }
  }
}

/** Whether the node takes the pod, or would if less of it were taken. */
function isUsable({ status }: Decision, node: string): boolean {
  return status[node]?.allReasons.every(({ plugin }) => plugin === FIT) ?? true;
}
