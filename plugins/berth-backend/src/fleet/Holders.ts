import { createHash } from 'node:crypto';
import type { FleetHolder } from '@berth/backstage-plugin-berth-common';
import type { Pod } from '@berth/backstage-plugin-berth-workloads';
import type { WorkloadRoot } from '../join/EntityJoin';
import { topOwnerOfPod } from '../join/topOwner';
import { workloadIdentity, WorkloadIdentity } from '../join/workloadIdentity';
import type { ClusterView } from '../store/ClusterView';

/** Of a pod that belongs to nothing the reader may see. */
export const OTHERS = -1;

/** Which Component of those that a reader may see has which workload. */
export class Holders {
  readonly list: FleetHolder[] = [];
  readonly #byWorkload = new Map<string, number>();
  readonly #hash = createHash('sha256');

  /** Adds a Component; a workload that several claim is the first one's, so that nothing is counted twice. */
  add(
    holder: FleetHolder,
    workloads: Iterable<{ cluster: string; uid: string }>,
  ): void {
    let place: number | undefined;
    for (const { cluster, uid } of workloads) {
      const key = keyOf(cluster, uid);
      if (this.#byWorkload.has(key)) continue;
      if (place === undefined) {
        place = this.list.push(holder) - 1;
        this.#hash.update(JSON.stringify(holder));
      }
      this.#byWorkload.set(key, place);
      this.#hash.update(`${key}\n`);
    }
  }

  /** Equal for holders that were added alike. */
  get digest(): string {
    return this.#hash.copy().digest('base64url');
  }

  /** Whose a pod is, and as what workload. */
  of(
    view: ClusterView,
    pod: Pod,
  ): { holder: number; workload: WorkloadIdentity } {
    return this.ofRoot(view, topOwnerOfPod(view, pod));
  }

  /** Whose a workload is that is nobody's part. */
  ofRoot(view: ClusterView, root: WorkloadRoot): ReturnType<Holders['of']> {
    const workload = workloadIdentity(root);
    const key = keyOf(view.name, workload.uid);
    return { holder: this.#byWorkload.get(key) ?? OTHERS, workload };
  }
}

/** Those of the holders that an answer speaks of, numbered anew. */
export class SpokenOf {
  readonly list: FleetHolder[] = [];
  readonly #holders: Holders;
  readonly #places = new Map<number, number>();

  constructor(holders: Holders) {
    this.#holders = holders;
  }

  of(view: ClusterView, pod: Pod): ReturnType<Holders['of']> {
    return this.#spoken(this.#holders.of(view, pod));
  }

  ofRoot(view: ClusterView, root: WorkloadRoot): ReturnType<Holders['of']> {
    return this.#spoken(this.#holders.ofRoot(view, root));
  }

  #spoken(found: ReturnType<Holders['of']>): ReturnType<Holders['of']> {
    return { ...found, holder: this.#placeOf(found.holder) };
  }

  #placeOf(holder: number): number {
    if (holder === OTHERS) return OTHERS;
    const known = this.#places.get(holder);
    if (known !== undefined) return known;
    const place = this.list.push(this.#holders.list[holder]) - 1;
    this.#places.set(holder, place);
    return place;
  }
}

function keyOf(cluster: string, uid: string): string {
  return `${uid} ${cluster}`;
}
