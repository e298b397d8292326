import type { PersistentVolumeClaim } from '../../snapshot/objects/persistentVolumeClaims';
import type { PersistentVolume } from '../../snapshot/objects/persistentVolumes';
import type { PodClass } from '../../snapshot/PodClass';
import type { PodVolumes } from './VolumeBinder';

/** What was decided for the claims of a pod that came to a node. */
interface Assumption {
  podClass: PodClass;
  node: string;
  volumes: readonly PersistentVolume[];
  claims: readonly PersistentVolumeClaim[];
}

/**
 * Volumes and claims whose fate is decided because pods were placed, though nobody has written it down yet.
 * Source: volumebinding/binder.go `AssumePodVolumes` and `RevertAssumedPodVolumes`, v1.37.1.
 */
export class Assumptions {
  readonly #made: Assumption[] = [];
  readonly #owners = new Map<PersistentVolume, PersistentVolumeClaim>();
  readonly #nodes = new Map<PersistentVolumeClaim, string>();

  /** For whom a volume is kept. */
  ownerOf(volume: PersistentVolume): PersistentVolume['claim'] {
    return this.#owners.get(volume) ?? volume.claim;
  }

  /** The node for which a volume is made for a claim. */
  nodeOf(claim: PersistentVolumeClaim): string | undefined {
    return claim.selectedNode ?? this.#nodes.get(claim);
  }

  /**
   * A pod came to a node, and its claims have these volumes now.
   *
   * @returns Whether that is news.
   */
  make(
    podClass: PodClass,
    node: string,
    { bindings, provisions }: PodVolumes,
  ): boolean {
    const bound = bindings.filter(({ volume }) => !this.#owners.has(volume));
    const claims = provisions
      .map(({ claim }) => claim)
      .filter(claim => this.nodeOf(claim) === undefined);
    if (bound.length + claims.length === 0) {
      return false;
    }
    bound.forEach(({ volume, claim }) => this.#owners.set(volume, claim));
    claims.forEach(claim => this.#nodes.set(claim, node));
    const volumes = bound.map(({ volume }) => volume);
    this.#made.push({ podClass, node, volumes, claims });
    return true;
  }

  /**
   * A pod left a node, and with it goes what it was the first to decide.
   *
   * @returns Whether there was anything.
   */
  revert(podClass: PodClass, node: string): boolean {
    const at = this.#made.findLastIndex(
      one => one.podClass === podClass && one.node === node,
    );
    if (at < 0) {
      return false;
    }
    const [{ volumes, claims }] = this.#made.splice(at, 1);
    volumes.forEach(volume => this.#owners.delete(volume));
    claims.forEach(claim => this.#nodes.delete(claim));
    return true;
  }
}
