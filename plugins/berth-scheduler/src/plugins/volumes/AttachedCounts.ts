import { pluginOf } from '../../kubernetes/csiTranslation';
import { getOrInsert } from '../../snapshot/getOrInsert';
import type { CsiNode } from '../../snapshot/objects/csiNodes';
import type { PodClass } from '../../snapshot/PodClass';
import type { Snapshot } from '../../snapshot/Snapshot';
import { countedVolumes, keyOf, type CountedVolume } from './countedVolumes';
import { perClass } from '../../snapshot/perClass';
import type { Storage } from './Storage';

const UNLIMITED = 0x7fffffff;

/** A volume with numbers in place of names. */
interface NumberedVolume {
  key: number;
  driver: number;
  /** Whether it counts only where the in-tree plugin of the driver is migrated to it. */
  isInTree: boolean;
}

/** How many volumes of the drivers that matter to a pod are attached to each node, kept right while pods come and go. */
export class AttachedCounts {
  /** The drivers of the volumes of the pod. */
  readonly drivers: readonly string[];

  readonly #size: number;
  readonly #own: readonly NumberedVolume[];
  readonly #volumesOf: (podClass: PodClass) => readonly NumberedVolume[];
  /** By driver and node. */
  readonly #limits: Int32Array;
  readonly #attached: Int32Array;
  /** How many volumes of the pod no pod of the node has yet; by driver and node. */
  readonly #wanted: Int32Array;
  /** 1 where the in-tree plugin of a driver is migrated to it; by driver and node. */
  readonly #migrated: Uint8Array;
  /** How many volumes of pods are of one key on one node; by key and node, few of which ever occur. */
  readonly #uses = new Map<number, number>();
  /** The same keys where VolumeAttachments hold a volume that pods need not use. */
  readonly #held = new Set<number>();
  readonly #numbers = new Map<string, number>();

  constructor(options: {
    snapshot: Snapshot;
    storage: Storage;
    volumes: readonly CountedVolume[];
    isMigrated: (csiNode: CsiNode | undefined, plugin: string) => boolean;
  }) {
    const { snapshot, storage, volumes, isMigrated } = options;
    const { size } = snapshot;
    this.#size = size;
    this.drivers = [...new Set(volumes.map(({ driver }) => driver))];
    this.#own = this.#number(volumes);
    this.#volumesOf = perClass(podClass =>
      this.#number(countedVolumes(storage, podClass)),
    );
    this.#limits = new Int32Array(this.drivers.length * size).fill(UNLIMITED);
    this.#attached = new Int32Array(this.drivers.length * size);
    this.#wanted = new Int32Array(this.drivers.length * size);
    this.#migrated = new Uint8Array(this.drivers.length * size);
    const plugins = this.drivers.map(pluginOf);
    const nodes = new Map<string, number>();
    for (let node = 0; node < size; node++) {
      const name = snapshot.nodeName(node);
      nodes.set(name, node);
      const csiNode = storage.csiNode(name);
      plugins.forEach((plugin, i) => {
        this.#migrated[i * size + node] =
          plugin !== undefined && isMigrated(csiNode, plugin) ? 1 : 0;
      });
      for (const { name: driver, limit } of csiNode?.drivers ?? []) {
        const at = this.drivers.indexOf(driver);
        if (at >= 0 && limit !== undefined) {
          this.#limits[at * size + node] = limit;
        }
      }
      this.#want(node);
    }
    this.#hold(storage, nodes);
  }

  /** Whether the node can attach what the pod needs beside what it has. */
  fits(node: number): boolean {
    for (let driver = 0; driver < this.drivers.length; driver++) {
      const at = driver * this.#size + node;
      const wanted = this.#wanted[at];
      if (wanted > 0 && this.#attached[at] + wanted > this.#limits[at]) {
        return false;
      }
    }
    return true;
  }

  /** Whether a volume of the pod is of the driver on this node. */
  asksFor(driver: string, node: number): boolean {
    const at = this.drivers.indexOf(driver);
    return this.#own.some(
      volume => volume.driver === at && this.#counts(volume, node),
    );
  }

  /** Pods of a class come to a node, or leave it where `by` is negative. */
  count(podClass: PodClass, node: number, by: number): void {
    const volumes = this.#volumesOf(podClass);
    for (let i = 0; i < volumes.length; i++) {
      if (this.#counts(volumes[i], node)) {
        this.#use(volumes[i], node, by);
      }
    }
  }

  #use({ key, driver }: NumberedVolume, node: number, by: number): void {
    const use = key * this.#size + node;
    const before = this.#uses.get(use) ?? 0;
    const after = before + by;
    this.#uses.set(use, after);
    const change = (after > 0 ? 1 : 0) - (before > 0 ? 1 : 0);
    if (change === 0) {
      return;
    }
    const at = driver * this.#size + node;
    if (!this.#held.has(use)) {
      this.#attached[at] += change;
    }
    if (this.#own.some(own => own.key === key && this.#counts(own, node))) {
      this.#wanted[at] -= change;
    }
  }

  #counts({ driver, isInTree }: NumberedVolume, node: number): boolean {
    return !isInTree || this.#migrated[driver * this.#size + node] === 1;
  }

  /** Everything that the pod needs on a node where no pod is yet. */
  #want(node: number): void {
    const keys = new Set<number>();
    for (const volume of this.#own) {
      if (!keys.has(volume.key) && this.#counts(volume, node)) {
        keys.add(volume.key);
        this.#wanted[volume.driver * this.#size + node] += 1;
      }
    }
  }

  /**
   * What is attached already counts, even if a pod is about to use it: upstream takes only what pods of the node use off
   * what the pod needs.
   */
  #hold(storage: Storage, nodes: ReadonlyMap<string, number>): void {
    for (const { node: name, driver, volume } of storage.attachments) {
      const node = nodes.get(name);
      const at = this.drivers.indexOf(driver);
      const csi =
        volume === undefined ? undefined : storage.volume(volume)?.csi;
      if (node === undefined || at < 0 || !csi || csi.plugin !== undefined) {
        continue;
      }
      const key = this.#keyNumber(keyOf(driver, csi.handle ?? ''));
      const use = key * this.#size + node;
      if (!this.#held.has(use)) {
        this.#held.add(use);
        this.#attached[at * this.#size + node] += 1;
      }
    }
  }

  /** Volumes of drivers that the pod has nothing of are left out. */
  #number(volumes: readonly CountedVolume[]): NumberedVolume[] {
    return volumes.flatMap(({ key, driver: name, plugin }) => {
      const driver = this.drivers.indexOf(name);
      return driver < 0
        ? []
        : [
            {
              key: this.#keyNumber(key),
              driver,
              isInTree: plugin !== undefined,
            },
          ];
    });
  }

  #keyNumber(key: string): number {
    return getOrInsert(this.#numbers, key, () => this.#numbers.size);
  }
}
