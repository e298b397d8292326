import { installCrd, namespace } from '@berth/testkit';
import type { ControlPlane } from '@berth/testkit';
import { setTimeout as delay } from 'node:timers/promises';
import { ContractClient } from '../ContractClient';
import { LATE_KIND, NAMESPACE, PODS, SEED } from '../ContractTarget';
import type { ContractTarget } from '../ContractTarget';

const WATCHABLE_DEADLINE_MS = 30_000;

/** A new kind answers watches with 429 until its cache is filled. */
async function waitUntilWatchable(client: ContractClient, path: string) {
  const deadline = Date.now() + WATCHABLE_DEADLINE_MS;
  for (;;) {
    const { status, text } = await client.request(
      `${path}?watch=true&timeoutSeconds=1`,
    );
    if (status === 200) return;
    if (Date.now() > deadline) throw new Error(`${path}: ${status} ${text}`);
    await delay(200);
  }
}

/** A real kube-apiserver, with nothing running that would change pods. */
export async function prepareRealTarget(
  controlPlane: ControlPlane,
): Promise<ContractTarget> {
  const createPod: ContractTarget['createPod'] = async pod => {
    await controlPlane.request('POST', PODS, {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: pod.name, labels: pod.labels },
      spec: {
        nodeName: pod.nodeName,
        containers: [{ name: 'c', image: 'x' }],
      },
    });
  };
  await controlPlane.apply([namespace({ name: NAMESPACE })]);
  for (const pod of SEED) await createPod(pod);
  await installCrd(controlPlane, 'argo-cd/application');
  const client = await ContractClient.fromKubeconfig(
    controlPlane.kubeconfigPath,
  );
  await waitUntilWatchable(client, LATE_KIND);
  return {
    client,
    createPod,
    async setLabels(name, labels) {
      await controlPlane.request(
        'PATCH',
        `${PODS}/${name}`,
        [{ op: 'replace', path: '/metadata/labels', value: labels }],
        { contentType: 'application/json-patch+json' },
      );
    },
    async deletePod(name) {
      await controlPlane.request(
        'DELETE',
        `${PODS}/${name}?gracePeriodSeconds=0`,
      );
    },
  };
}
