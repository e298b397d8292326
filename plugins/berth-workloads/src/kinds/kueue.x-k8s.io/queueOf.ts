import { Fields } from '../../json/Fields';
import { identityOf } from '../../understand/identityOf';
import type { Related } from '../../understand/Related';
import { localQueue } from './references';

/** The LocalQueue that a Workload names, and the ClusterQueue behind it where the LocalQueue is at hand. */
export function queueOf(
  workload: Fields,
  related: Related,
): { name?: string; clusterQueue?: string } {
  const name = workload.object('spec').string('queueName');
  if (name === undefined) {
    return {};
  }
  const local = related.find(localQueue(identityOf(workload).namespace, name));
  return {
    name,
    clusterQueue:
      local && Fields.of(local).object('spec').string('clusterQueue'),
  };
}
