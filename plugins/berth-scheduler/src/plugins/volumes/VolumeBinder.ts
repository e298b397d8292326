import type { Cycle } from '../../framework/cycle';
import { parseMillis } from '../../kubernetes/quantity';
import { getOrInsert } from '../../snapshot/getOrInsert';
import type { PersistentVolumeClaim } from '../../snapshot/objects/persistentVolumeClaims';
import type { PersistentVolume } from '../../snapshot/objects/persistentVolumes';
import type { Change } from '../../snapshot/Occupancy';
import type { PodClass } from '../../snapshot/PodClass';
import type { Snapshot } from '../../snapshot/Snapshot';
import { Assumptions } from './Assumptions';
import { chooseVolumes, type VolumeChoice } from './findVolume';
import { provisionVolumes, type Provision } from './provisioning';
import { sortClaims, type SortedClaims } from './sortClaims';
import { Storage } from './Storage';
import type { LabelOf } from './volumeReach';

/** Why the claims of a pod cannot have their volumes on a node. */
export type Conflict = 'affinity' | 'unmatched' | 'space' | 'missing';

/** The volumes that the claims of a pod would have on a node. */
export interface PodVolumes {
  /** Nothing else counts where there are any. */
  conflicts: readonly Conflict[];
  bindings: ReadonlyArray<{
    claim: PersistentVolumeClaim;
    volume: PersistentVolume;
  }>;
  provisions: readonly Provision[];
}

const binders = new WeakMap<Cycle, VolumeBinder>();

/**
 * Which volumes the claims of a pod would have on each node, kept right while pods come: volumes that were chosen for one
 * are not there for the next, and a claim whose volume is to be made for a node waits for it there.
 * Source: pkg/scheduler/framework/plugins/volumebinding/binder.go, v1.34.4 to v1.37.1.
 */
export class VolumeBinder {
  /** Claims of the pending pod. */
  readonly claims: SortedClaims;

  readonly #snapshot: Snapshot;
  readonly #storage: Storage;
  /** By node, as far as somebody has asked. */
  readonly #found: PodVolumes[] = [];
  readonly #choices = new Map<PersistentVolumeClaim, VolumeChoice>();
  readonly #assumptions = new Assumptions();
  #revision = 0;

  constructor({
    snapshot,
    usage,
    own,
  }: Pick<Cycle, 'snapshot' | 'own'> & Partial<Pick<Cycle, 'usage'>>) {
    this.#snapshot = snapshot;
    this.#storage = Storage.of(snapshot);
    this.claims = sortClaims(this.#storage, own);
    if (this.claims.waiting.length > 0) {
      usage?.visitPlaced((podClass, node, by) =>
        this.moved(podClass, node, by),
      );
    }
  }

  /** The same for all parts of a plugin. */
  static of(cycle: Cycle): VolumeBinder {
    return getOrInsert(binders, cycle, () => new VolumeBinder(cycle));
  }

  /** Changes with every answer that may be another one now. */
  get revision(): number {
    return this.#revision;
  }

  /** The volumes of the pending pod on a node. */
  on(node: number): PodVolumes {
    this.#found[node] ??= this.#find(this.claims, node);
    return this.#found[node];
  }

  /**
   * Whether chance has a say on a node: kube-scheduler takes any of several volumes that are kept for a claim, and any of
   * one size, of which a later claim may want one.
   */
  isByChance(node: number): boolean {
    const label: LabelOf = key => this.#snapshot.label(node, key);
    const claims = this.claims.waiting
      .filter(claim => this.#assumptions.nodeOf(claim) === undefined)
      .sort(bySize);
    const taken: Array<PodVolumes['bindings'][number]> = [];
    return claims.some((claim, i) => {
      const { kept } = this.#choiceOf(claim);
      const volume = this.#match(claim, label, taken);
      const later = claims.slice(i + 1).map(one => this.#choiceOf(one).free);
      if (volume) {
        taken.push({ claim, volume });
      }
      if (!volume || kept.length > 0 || later.length === 0) {
        return kept.length > 1;
      }
      const isRival = (other: PersistentVolume) =>
        parseMillis(other.capacity) === parseMillis(volume.capacity) &&
        later.some(free => free.has(other) !== free.has(volume));
      return this.#match(claim, label, taken, isRival) !== undefined;
    });
  }

  /**
   * A pod came for good, and what was found for its claims is theirs from now on; or it left.
   *
   * @returns Whether that changes any answer.
   */
  moved(podClass: PodClass, node: number, by: Change): boolean {
    const name = this.#snapshot.nodeName(node);
    const isNews =
      by > 0
        ? this.#assumptions.make(podClass, name, this.#findFor(podClass, node))
        : this.#assumptions.revert(podClass, name);
    if (isNews) {
      this.#found.length = 0;
      this.#choices.clear();
      this.#revision += 1;
    }
    return isNews;
  }

  #findFor(podClass: PodClass, node: number): PodVolumes {
    return this.#find(sortClaims(this.#storage, podClass), node);
  }

  #find({ bound, waiting }: SortedClaims, node: number): PodVolumes {
    const label: LabelOf = key => this.#snapshot.label(node, key);
    const conflicts: Conflict[] = [];
    const ofBound = this.#checkBound(bound, node, label);
    if (ofBound === 'affinity') {
      conflicts.push(ofBound);
    }
    const ofWaiting = this.#bindWaiting(waiting, node, label);
    conflicts.push(...ofWaiting.conflicts);
    if (ofBound === 'missing') {
      conflicts.push(ofBound);
    }
    return { ...ofWaiting, conflicts };
  }

  /** The first volume that cannot be used; source: `checkBoundClaims`. */
  #checkBound(
    claims: readonly PersistentVolumeClaim[],
    node: number,
    label: LabelOf,
  ): Conflict | undefined {
    for (const { volumeName } of claims) {
      const volume = this.#storage.volume(volumeName);
      if (!volume) {
        return 'missing';
      }
      const csiNode = this.#storage.csiNode(this.#snapshot.nodeName(node));
      if (!this.#storage.reachOf(volume).reachesMigrated(label, csiNode)) {
        return 'affinity';
      }
    }
    return undefined;
  }

  /** Volumes that are there before volumes that are to be made; source: `FindPodVolumes`. */
  #bindWaiting(
    claims: readonly PersistentVolumeClaim[],
    node: number,
    label: LabelOf,
  ): PodVolumes {
    const toMake: PersistentVolumeClaim[] = [];
    const toMatch: PersistentVolumeClaim[] = [];
    for (const claim of claims) {
      const selected = this.#assumptions.nodeOf(claim);
      if (selected === undefined) {
        toMatch.push(claim);
      } else if (selected === this.#snapshot.nodeName(node)) {
        toMake.push(claim);
      } else {
        return { conflicts: ['unmatched'], bindings: [], provisions: [] };
      }
    }
    const bindings: Array<PodVolumes['bindings'][number]> = [];
    for (const claim of toMatch.sort(bySize)) {
      const volume = this.#match(claim, label, bindings);
      if (volume) {
        bindings.push({ claim, volume });
      } else {
        toMake.push(claim);
      }
    }
    const made = provisionVolumes(this.#storage, toMake, label);
    return made.outcome === 'provisions'
      ? { conflicts: [], bindings, provisions: made.provisions }
      : { conflicts: [made.outcome], bindings, provisions: [] };
  }

  #match(
    claim: PersistentVolumeClaim,
    label: LabelOf,
    taken: PodVolumes['bindings'],
    suits: (volume: PersistentVolume) => boolean = () => true,
  ): PersistentVolume | undefined {
    const isLeft = (volume: PersistentVolume) =>
      taken.every(binding => binding.volume !== volume);
    const reaches = (volume: PersistentVolume) =>
      this.#storage.reachOf(volume).reaches(label);
    const { kept, free } = this.#choiceOf(claim);
    const own = kept.find(isLeft);
    if (own) {
      return reaches(own) ? own : undefined;
    }
    return free.first(
      label,
      volume => isLeft(volume) && suits(volume) && reaches(volume),
    );
  }

  #choiceOf(claim: PersistentVolumeClaim): VolumeChoice {
    return getOrInsert(this.#choices, claim, () =>
      chooseVolumes(
        claim,
        this.#storage.volumesOfClass(claim.storageClass),
        volume => this.#assumptions.ownerOf(volume),
      ),
    );
  }
}

function bySize(a: PersistentVolumeClaim, b: PersistentVolumeClaim): number {
  const left = parseMillis(a.request ?? '0');
  const right = parseMillis(b.request ?? '0');
  return left < right ? -1 : Number(left > right);
}
