import type { AnyObject } from '../kubernetes';

/** One control loop of a cluster, as its namesake in kube-controller-manager, kube-scheduler or the kubelet. */
export interface Controller {
  /** What to look at again because an object changed; keys are the controller's own. */
  concerns(
    object: AnyObject,
    change: 'ADDED' | 'MODIFIED' | 'DELETED',
  ): Iterable<string>;
  /** Makes one step from what is to what should be. */
  reconcile(key: string): void;
}

/** `<namespace>/<name>` */
export function objectKey(object: AnyObject): string {
  return `${object.metadata.namespace}/${object.metadata.name}`;
}

/** The key of an object of `kind`, or of the one of `kind` that controls another object. */
export function selfOrOwner(object: AnyObject, kind: string): string[] {
  if (object.kind === kind) return [objectKey(object)];
  return (object.metadata.ownerReferences ?? [])
    .filter(owner => owner.controller && owner.kind === kind)
    .map(owner => `${object.metadata.namespace}/${owner.name}`);
}

export function splitKey(key: string): { namespace: string; name: string } {
  const [namespace, name] = key.split('/');
  return { namespace, name };
}
