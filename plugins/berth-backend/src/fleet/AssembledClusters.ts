import type { ClusterView } from '../store/ClusterView';
import { AssembledCluster, assembleCluster } from './AssembledCluster';
import { FollowedRows } from './FollowedRows';
import { Slices } from '../clock/Slices';

interface Followed {
  number: number;
  rows: FollowedRows;
  latest?: AssembledCluster;
  /** One at a time: whoever asks meanwhile waits for it. */
  turn: Promise<unknown>;
}

/**
 * Clusters as the fleet tells them, made once for each revision that somebody asks for. A cluster that was asked for is
 * followed from then on.
 */
export class AssembledClusters {
  // A cluster that is gone takes these with it.
  readonly #followed = new WeakMap<ClusterView, Followed>();
  #count = 0;

  /** @param slices - Of whoever asks for several clusters one after the other. */
  async of(
    view: ClusterView,
    slices = new Slices(),
  ): Promise<AssembledCluster> {
    const followed = this.#follow(view);
    const result = followed.turn.then(() => this.#bringUpToDate(view, slices));
    // A failure is its asker's; the next one begins anew.
    followed.turn = result.catch(() => {});
    return result;
  }

  /** Tells a cluster from a later one of the same name. */
  numberOf(view: ClusterView): number {
    return this.#follow(view).number;
  }

  #follow(view: ClusterView): Followed {
    const known = this.#followed.get(view);
    if (known) return known;
    const followed = {
      number: this.#count++,
      rows: new FollowedRows(view),
      turn: Promise.resolve(),
    };
    this.#followed.set(view, followed);
    return followed;
  }

  async #bringUpToDate(
    view: ClusterView,
    slices: Slices,
  ): Promise<AssembledCluster> {
    const followed = this.#follow(view);
    const { revision } = view;
    if (followed.latest?.revision === revision) return followed.latest;
    const { rows } = followed;
    await rows.catchUp(slices);
    followed.latest = await assembleCluster({ view, revision, rows, slices });
    return followed.latest;
  }
}
