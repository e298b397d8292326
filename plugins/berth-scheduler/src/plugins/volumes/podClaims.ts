import type { Cycle } from '../../framework/cycle';
import type { Rejection } from '../../framework/plugin';
import { attachedVolumes } from '../../snapshot/attachedVolumes';
import type { PersistentVolumeClaim } from '../../snapshot/objects/persistentVolumeClaims';
import type { PodClass } from '../../snapshot/PodClass';
import { Storage } from './Storage';

/** A claim of the pending pod. */
export interface PodClaim {
  /** In plain words, for who reads a reason. */
  name: string;
  /** It was, or is to be, made for the pod alone. */
  ephemeral: boolean;
  /** `undefined` where it is not there. */
  claim: PersistentVolumeClaim | undefined;
}

/** The claims of the pending pod in the order of its volumes; one that several volumes name is there several times. */
export function podClaims({ snapshot, pod, own }: Cycle): PodClaim[] {
  const storage = Storage.of(snapshot);
  return attachedVolumes(pod).flatMap(({ claim: name, ephemeral }, i) =>
    name === undefined
      ? []
      : [
          {
            name,
            ephemeral: ephemeral ?? false,
            claim: storage.claim(own.namespace, own.volumes[i].claim ?? ''),
          },
        ],
  );
}

/** Whether the claim of an ephemeral volume was made for pods of this class, and not for one of the same name before. */
export function isOwnedBy(
  { controllerUid }: PersistentVolumeClaim,
  { uid }: PodClass,
): boolean {
  return controllerUid !== undefined && controllerUid === uid;
}

/** Nothing that pods or nodes do can help. */
export function hopeless(reason: string): Rejection {
  return { code: 'UnschedulableAndUnresolvable', reasons: [reason] };
}

/** The API server's words for an object that is not there. */
export function notFound(
  resource:
    | 'persistentvolumeclaim'
    | 'persistentvolume'
    | 'storageclass.storage.k8s.io',
  name: string,
): string {
  return `${resource} "${name}" not found`;
}
