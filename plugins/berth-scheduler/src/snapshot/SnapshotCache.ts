import type { NodeInput, PodInput } from '../kubernetes/types';
import type { KubernetesVersion } from '../kubernetes/version';
import { ClusterContent } from './ClusterContent';
import type { ClusterObjectsInput } from './objects';
import { Snapshot } from './Snapshot';

/**
 * A cluster that changes, and snapshots of it: one changed pod or node does not build everything anew.
 *
 * @public
 */
export class SnapshotCache {
  readonly #content: ClusterContent;

  /** @param options - `kubernetesVersion` decides how pods count that are being resized; 1.37 if not given. */
  constructor(options: { kubernetesVersion?: KubernetesVersion } = {}) {
    this.#content = new ClusterContent(options.kubernetesVersion ?? '1.37');
  }

  /**
   * Adds a node, or takes the place of the one with its name.
   *
   * @throws InputError that names the node and field; the cache is as it was then.
   */
  setNode(node: NodeInput): void {
    this.#content.nodes.set(node);
  }

  deleteNode(name: string): void {
    this.#content.nodes.delete(name);
  }

  /**
   * Adds a pod as the API server stores it, or takes the place of the one with its name and namespace. A pod that has
   * ended, or that is on no node and was promised none, is not kept.
   *
   * @throws InputError that names the pod and field; the cache is as it was then.
   */
  setPod(pod: PodInput): void {
    this.#content.pods.set(pod);
  }

  deletePod(pod: { namespace: string; name: string }): void {
    this.#content.pods.delete(pod.namespace, pod.name);
  }

  /** Sets all other objects; a kind that is left out is not known. */
  setObjects(objects: ClusterObjectsInput): void {
    this.#content.setObjects(objects);
  }

  /**
   * The cluster as it is now. Later changes do not change it.
   *
   * @throws Error that names the node and resource where requests sum up to more than 2^53.
   */
  snapshot(): Snapshot {
    return Snapshot.of(this.#content.content());
  }
}
