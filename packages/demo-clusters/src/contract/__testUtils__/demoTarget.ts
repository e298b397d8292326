import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../clock';
import { ObjectStore } from '../../cluster/ObjectStore';
import { argoKinds, kubernetesKinds, pods } from '../../kinds';
import { kubeconfigOf, writeKubeconfig } from '../../kubeconfig';
import { podTemplate } from '../../objects/podTemplate';
import { Random } from '../../random';
import { startApiServer } from '../../startApiServer';
import { ContractClient } from '../ContractClient';
import { NAMESPACE, SEED } from '../ContractTarget';
import type { ContractTarget } from '../ContractTarget';

/** The demo's API server over an empty store in which nothing happens by itself. */
export async function startDemoTarget(): Promise<
  ContractTarget & { stop(): Promise<void> }
> {
  const store = new ObjectStore({
    clock: systemClock,
    random: new Random(1),
    kinds: [...kubernetesKinds, ...argoKinds],
  });
  const createPod: ContractTarget['createPod'] = async pod => {
    const { metadata, spec } = podTemplate({
      name: 'c',
      image: 'x',
      labels: pod.labels,
      cpu: '1',
      memory: '1Gi',
    });
    store.create(pods, {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: pod.name, namespace: NAMESPACE, ...metadata },
      spec: { ...spec, ...(pod.nodeName && { nodeName: pod.nodeName }) },
      status: { phase: 'Pending' },
    });
  };
  for (const pod of SEED) await createPod(pod);

  const server = await startApiServer({
    clusters: [
      { name: 'contract', version: 'v1.37.1', store, clock: systemClock },
    ],
    port: 0,
    bookmarkSeconds: 60,
  });
  const directory = await mkdtemp(join(tmpdir(), 'berth-contract-'));
  const kubeconfig = join(directory, 'kubeconfig');
  await writeKubeconfig(
    kubeconfig,
    kubeconfigOf([
      { name: 'contract', server: `${server.url}/clusters/contract` },
    ]),
  );
  const client = await ContractClient.fromKubeconfig(kubeconfig);
  return {
    client,
    createPod,
    async setLabels(name, labels) {
      const pod = store.get(pods, NAMESPACE, name);
      if (!pod) throw new Error(`there is no pod ${name}`);
      store.update(pods, { ...pod, metadata: { ...pod.metadata, labels } });
    },
    async deletePod(name) {
      store.delete(pods, { namespace: NAMESPACE, name });
    },
    async stop() {
      client.close();
      await server.stop();
      await rm(directory, { recursive: true });
    },
  };
}
