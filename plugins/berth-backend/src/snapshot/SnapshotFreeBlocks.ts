import { isError } from '@backstage/errors';
import {
  parseKubernetesVersion,
  preview,
} from '@berth/backstage-plugin-berth-scheduler';
import type { AssessedWorkload } from '../status/AssessedCluster';
import type { FreeBlocks } from '../status/problems';
import type { ClusterView } from '../store/ClusterView';
import type { DefaultClusterSnapshots } from './DefaultClusterSnapshots';

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
    const { verdict, largestFree } = preview(
      snapshot,
      { pod, replicas: 1 },
      {
        kubernetesVersion: parseKubernetesVersion(view.kubernetesVersion ?? '')
          .version,
      },
    );
    return verdict === 'unknown'
      ? undefined
      : largestFree
          .filter(block => block.resource === resource)
          .reduce((most, { amount }) => Math.max(most, amount), 0);
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
