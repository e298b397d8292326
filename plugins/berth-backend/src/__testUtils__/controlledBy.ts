import type { KubernetesObject } from '@berth/testkit';

/** What an object's metadata says of its controller, which the server has made: so that it has a uid. */
export function controlledBy({ apiVersion, kind, metadata }: KubernetesObject) {
  const { name, uid } = metadata as { name: string; uid?: string };
  return {
    ownerReferences: [{ apiVersion, kind, name, uid, controller: true }],
  };
}
