import { startClock, type Limits } from '../framework/limits';
import { listOf } from '../input/listOf';
import type { NodeInput, PodInput } from '../kubernetes/types';
import type { KubernetesVersion } from '../kubernetes/version';
import { ClusterContent } from './ClusterContent';
import type { ClusterObjectsInput } from './objects';
import { Snapshot } from './Snapshot';

/**
 * A snapshot of objects as the API server stores them. It counts pods onto nodes. Pods that have ended, or that are on no
 * known node, do not count; a pod that preemption has promised a node to (`status.nominatedNodeName`) is kept apart,
 * because it yields to higher priorities.
 *
 * @param options - `kubernetesVersion` decides how pods count that are being resized; 1.37 if not given. `objects` are the
 * other kinds that decide; a kind that is missing there is not known, and whatever depends on it is.
 * @throws InputError that names the object and the field that cannot be read; AmountError that names the node or pod
 * and the resource of which there is more than 2^53; DeadlineError, or the reason of the signal, where `limits` end it.
 *
 * @public
 */
export function takeSnapshot(
  options: {
    nodes: Iterable<NodeInput>;
    pods: Iterable<PodInput>;
    objects?: ClusterObjectsInput;
    kubernetesVersion?: KubernetesVersion;
  },
  limits?: Limits,
): Snapshot {
  const check = startClock(limits);
  const { nodes, pods, objects = {}, kubernetesVersion = '1.37' } = options;
  const cluster = new ClusterContent(kubernetesVersion);
  for (const node of listOf(nodes, { object: 'Snapshot', field: 'nodes' })) {
    check();
    cluster.nodes.add(node);
  }
  for (const pod of listOf(pods, { object: 'Snapshot', field: 'pods' })) {
    check();
    cluster.pods.add(pod);
  }
  cluster.setObjects(objects);
  return Snapshot.of(cluster.content());
}
