import type { PersistentVolumeClaim } from '../../snapshot/objects/persistentVolumeClaims';
import type { PodClass } from '../../snapshot/PodClass';
import type { Storage } from './Storage';

/** The claims of a pod by how far they are, in the order of its volumes. */
export interface SortedClaims {
  bound: readonly PersistentVolumeClaim[];
  /** For their first pod (WaitForFirstConsumer). */
  waiting: readonly PersistentVolumeClaim[];
  /** They should have been bound before the pod came, and are not. */
  unbound: readonly PersistentVolumeClaim[];
}

/** Source: volumebinding/binder.go `GetPodVolumeClaims`, v1.37.1. */
export function sortClaims(
  storage: Storage,
  { namespace, volumes }: PodClass,
): SortedClaims {
  const bound: PersistentVolumeClaim[] = [];
  const waiting: PersistentVolumeClaim[] = [];
  const unbound: PersistentVolumeClaim[] = [];
  for (const { claim: name } of volumes) {
    const claim =
      name === undefined ? undefined : storage.claim(namespace, name);
    if (!claim) {
      continue;
    }
    if (claim.isBound) {
      bound.push(claim);
    } else if (!claim.volumeName && waits(storage, claim)) {
      waiting.push(claim);
    } else {
      unbound.push(claim);
    }
  }
  return { bound, waiting, unbound };
}

function waits(
  storage: Storage,
  { storageClass }: PersistentVolumeClaim,
): boolean {
  return storage.storageClass(storageClass)?.waitsForFirstConsumer ?? false;
}
