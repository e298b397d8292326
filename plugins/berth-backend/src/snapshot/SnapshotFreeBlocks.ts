import { isError } from '@backstage/errors';
import {
  InputError,
  parseKubernetesVersion,
  preview,
  type PodInput,
  type Preview,
  type Profile,
  type Snapshot,
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
    const { version } = parseKubernetesVersion(view.kubernetesVersion ?? '');
    const answer = previewOne(snapshot, pod, { kubernetesVersion: version });
    return answer && answer.verdict !== 'unknown'
      ? answer.largestFree
          .filter(block => block.resource === resource)
          .reduce((most, { amount }) => Math.max(most, amount), 0)
      : undefined;
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

/** `undefined` for a pod that cannot be read, as a template may be that no API server has checked. */
function previewOne(
  snapshot: Snapshot,
  pod: PodInput,
  profile: Profile,
): Preview | undefined {
  try {
    return preview(snapshot, { pod, replicas: 1 }, profile);
  } catch (error) {
    if (error instanceof InputError) {
      return undefined;
    }
    throw error;
  }
}
