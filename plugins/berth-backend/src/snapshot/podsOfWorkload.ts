import type { Pod } from '@berth/backstage-plugin-berth-workloads';
import { topOwnerOfPod } from '../join/topOwner';
import { workloadIdentity } from '../join/workloadIdentity';
import type { ClusterView } from '../store/ClusterView';

/** The pods of a cluster whose top owner has this uid; none where no workload has it. */
export function podsOfWorkload(view: ClusterView, workloadUid: string): Pod[] {
  return [...view.store('pods').all()].filter(
    pod => workloadIdentity(topOwnerOfPod(view, pod)).uid === workloadUid,
  );
}
