import { describeBinaryProgress, ensureBinaries } from '../binaries';
import { namespace } from '../builders';
import {
  allComponents,
  ControlPlane,
  startControlPlane,
  waitForNodes,
  WorkloadAnswer,
} from '../controlPlane';
import { installCrd } from '../crds';
import { kubernetesVersion } from '../kubernetesVersion';
import { apiServer } from './apiServer';
import { embedder } from './embedder';
import { llmGateway } from './llmGateway';
import { seededNodes } from './nodes';
import { trainVision } from './trainVision';

const namespaces = ['argocd', 'inference', 'training', 'web'];
const services = [llmGateway, embedder, apiServer, trainVision];
const readyDeadlineMs = 120_000;

/** @public */
export interface SeededClusterOptions {
  /** Default: a line on stderr. */
  onProgress?: (line: string) => void;
}

/**
 * Starts a whole cluster with eight nodes and the services `llm-gateway`, `embedder`, `api-server` and `train-vision`,
 * labelled with `backstage.io/kubernetes-id` after the Components in `examples/`. One worker of `train-vision` does not
 * fit, and the cache of `api-server` crashes.
 *
 * Resolves when everything that can run runs. The first time it also gets the programs, which takes minutes.
 * @public
 */
export async function startSeededCluster(
  options: SeededClusterOptions = {},
): Promise<ControlPlane> {
  const {
    onProgress = line => {
      process.stderr.write(`testkit: ${line}\n`);
    },
  } = options;
  await ensureBinaries({
    onProgress: progress => onProgress(describeBinaryProgress(progress)),
  });
  onProgress(`starting Kubernetes ${kubernetesVersion}`);
  const controlPlane = await startControlPlane({ components: allComponents });
  try {
    await installCrd(controlPlane, 'argo-cd/application');
    await controlPlane.apply(namespaces.map(name => namespace({ name })));
    await controlPlane.apply(seededNodes);
    const deadline = { deadlineMs: readyDeadlineMs };
    await waitForNodes(controlPlane, seededNodes.length, deadline);
    onProgress(`${seededNodes.length} nodes are ready`);
    for (const objects of services) {
      await controlPlane.apply(objects);
    }
    for (const [space, name] of [
      ['inference', 'llm-gateway'],
      ['inference', 'embedder'],
      ['web', 'api-server'],
    ]) {
      await controlPlane.waitFor<WorkloadAnswer>(
        `/apis/apps/v1/namespaces/${space}/deployments/${name}`,
        ({ spec, status }) => status?.availableReplicas === spec.replicas,
        deadline,
      );
      onProgress(`${name} runs`);
    }
    onProgress(`the cluster is at ${controlPlane.server}`);
    return controlPlane;
  } catch (error) {
    await controlPlane.stop();
    throw error;
  }
}
