import { nodes, pods } from '../../kinds';
import type { Pod } from '../../kubernetes';
import type { SimulatedCluster } from '../../simulation/SimulatedCluster';
import { timestamp } from '../../timestamp';
import { objectKey, splitKey } from '../Controller';
import type { Controller } from '../Controller';
import { isFinished } from '../podLifecycle';
import { ContainerRuns } from './ContainerRuns';
import { podStatus } from './podConditions';

const STOP_SECONDS = 2;

/** Runs what is bound to the nodes of a cluster. */
export function kubelet(cluster: SimulatedCluster): Controller {
  const { store } = cluster;
  const runs = new ContainerRuns(cluster);
  const stopping = new Set<string>();
  let addresses = 0;

  function hostIP(pod: Pod): string | undefined {
    const node = store.get(nodes, undefined, pod.spec.nodeName ?? '');
    return node?.status.addresses.find(a => a.type === 'InternalIP')?.address;
  }

  function start(pod: Pod) {
    const host = hostIP(pod);
    const serial = addresses++;
    const podIP = `10.${200 + ((serial >> 16) & 31)}.${(serial >> 8) & 255}.${
      serial & 255
    }`;
    const accepted: Pod = {
      ...pod,
      status: {
        ...pod.status,
        startTime: timestamp(cluster.now),
        ...(host && { hostIP: host }),
        podIP,
        podIPs: [{ ip: podIP }],
      },
    };
    const started = store.update(pods, {
      ...accepted,
      status: podStatus(
        accepted,
        pod.spec.containers.map(({ name, image }) => ({
          name,
          image,
          imageID: '',
          ready: false,
          started: false,
          restartCount: 0,
          state: { waiting: { reason: 'ContainerCreating' } },
        })),
        cluster.now,
      ),
    });
    for (const container of pod.spec.containers) runs.pull(started, container);
  }

  function stop(pod: Pod) {
    const { uid } = pod.metadata;
    if (stopping.has(uid)) return;
    stopping.add(uid);
    cluster.after(STOP_SECONDS, () => {
      stopping.delete(uid);
      store.delete(pods, pod.metadata);
    });
  }

  return {
    concerns: (object, change) =>
      object.kind === 'Pod' && object.spec.nodeName && change !== 'DELETED'
        ? [objectKey(object)]
        : [],

    reconcile(key) {
      const { namespace, name } = splitKey(key);
      const pod = store.get(pods, namespace, name);
      if (!pod?.spec.nodeName) return;
      if (pod.metadata.deletionTimestamp) stop(pod);
      else if (!pod.status.startTime && !isFinished(pod)) start(pod);
    },
  };
}
