import { ListAnswer, NodeAnswer } from './answers';
import { ControlPlane } from './ControlPlane';
import { WaitForOptions } from './waitFor';

const notReadyTaint = 'node.kubernetes.io/not-ready';

/**
 * Waits until the cluster has `count` nodes that pods can be put on: ready, and rid of the taint that the API server
 * puts on every new node. That takes kube-controller-manager.
 *
 * @throws when the deadline passes.
 * @public
 */
export async function waitForNodes(
  controlPlane: ControlPlane,
  count: number,
  options?: WaitForOptions,
): Promise<void> {
  await controlPlane.waitFor<ListAnswer<NodeAnswer>>(
    '/api/v1/nodes',
    nodes =>
      nodes.items.filter(
        ({ spec, status }) =>
          !spec.taints?.some(({ key }) => key === notReadyTaint) &&
          status.conditions?.some(
            ({ type, status: value }) => type === 'Ready' && value === 'True',
          ),
      ).length === count,
    options,
  );
}
