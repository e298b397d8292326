import { getOrInsert } from '../../snapshot/getOrInsert';
import type { CsiDriver } from '../../snapshot/objects/csiDrivers';
import type { CsiNode } from '../../snapshot/objects/csiNodes';
import type { CsiStorageCapacity } from '../../snapshot/objects/csiStorageCapacities';
import type { PersistentVolumeClaim } from '../../snapshot/objects/persistentVolumeClaims';
import type { PersistentVolume } from '../../snapshot/objects/persistentVolumes';
import type { StorageClass } from '../../snapshot/objects/storageClasses';
import type { VolumeAttachment } from '../../snapshot/objects/volumeAttachments';
import type { ClusterObjects } from '../../snapshot/objects';
import type { Snapshot } from '../../snapshot/Snapshot';
import { reachOf, type VolumeReach } from './volumeReach';

const known = new WeakMap<Snapshot, Storage>();

/** The objects of a snapshot that volumes are made of, by name. Nothing is indexed before it is asked for. */
export class Storage {
  readonly #objects: ClusterObjects;
  #claims: Map<string, PersistentVolumeClaim> | undefined;
  #volumes: Map<string, PersistentVolume> | undefined;
  #volumesByClass: Map<string, PersistentVolume[]> | undefined;
  #csiNodes: Map<string, CsiNode> | undefined;
  readonly #reach = new Map<PersistentVolume, VolumeReach>();

  private constructor(objects: ClusterObjects) {
    this.#objects = objects;
  }

  /** The same for every pod of a snapshot. */
  static of(snapshot: Snapshot): Storage {
    return getOrInsert(known, snapshot, () => new Storage(snapshot.objects));
  }

  /** Namespace and name in the words of the snapshot. */
  claim(namespace: string, name: string): PersistentVolumeClaim | undefined {
    this.#claims ??= new Map(
      (this.#objects.persistentVolumeClaims ?? []).map(claim => [
        `${claim.namespace}/${claim.name}`,
        claim,
      ]),
    );
    return this.#claims.get(`${namespace}/${name}`);
  }

  volume(name: string): PersistentVolume | undefined {
    this.#volumes ??= byName(this.#objects.persistentVolumes);
    return this.#volumes.get(name);
  }

  /** Compiled once for all pods. */
  reachOf(volume: PersistentVolume): VolumeReach {
    return getOrInsert(this.#reach, volume, () => reachOf(volume));
  }

  volumesOfClass(storageClass: string): readonly PersistentVolume[] {
    if (!this.#volumesByClass) {
      this.#volumesByClass = new Map();
      for (const volume of this.#objects.persistentVolumes ?? []) {
        const { storageClass: key } = volume;
        getOrInsert(this.#volumesByClass, key, () => []).push(volume);
      }
    }
    return this.#volumesByClass.get(storageClass) ?? [];
  }

  storageClass(name: string): StorageClass | undefined {
    return this.#objects.storageClasses?.find(one => one.name === name);
  }

  csiNode(name: string): CsiNode | undefined {
    this.#csiNodes ??= byName(this.#objects.csiNodes);
    return this.#csiNodes.get(name);
  }

  csiDriver(name: string): CsiDriver | undefined {
    return this.#objects.csiDrivers?.find(one => one.name === name);
  }

  get capacities(): readonly CsiStorageCapacity[] {
    return this.#objects.csiStorageCapacities ?? [];
  }

  get attachments(): readonly VolumeAttachment[] {
    return this.#objects.volumeAttachments ?? [];
  }
}

function byName<T extends { name: string }>(list: readonly T[] = []) {
  return new Map(list.map(object => [object.name, object]));
}
