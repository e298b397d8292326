import type { Fields } from '../../json/Fields';
import type { Part } from '../../model';

/** How many workloads a queue has, by how far they are; those that are admitted have reserved as well. */
export function workloadCounts(queue: Fields): Part[] {
  const status = queue.object('status');
  if (!status.exists) {
    return [];
  }
  const counts = {
    pending: status.count('pendingWorkloads') ?? 0,
    reserving: status.count('reservingWorkloads') ?? 0,
    admitted: status.count('admittedWorkloads') ?? 0,
  };
  return [{ type: 'counts', name: 'workloads', counts }];
}
