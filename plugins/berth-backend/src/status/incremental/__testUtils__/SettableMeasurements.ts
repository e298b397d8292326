import type { Freshness } from '@berth/backstage-plugin-berth-common';
import type { Pod } from '@berth/backstage-plugin-berth-workloads';
import type { GpuMeasurements, GpuSample } from '../../../utilisation';

/** As many percent for every pod as the last measurement of its cluster said. */
export class SettableMeasurements implements GpuMeasurements {
  readonly #clusters = new Map<
    string,
    { freshness: Freshness; revision: number; percent?: number }
  >();

  /** @param percent - `undefined` where no pod was measured. */
  set(cluster: string, freshness: Freshness, percent?: number): void {
    const revision = this.revision(cluster) + 1;
    this.#clusters.set(cluster, { freshness, revision, percent });
  }

  freshness(cluster: string): Freshness {
    return this.#clusters.get(cluster)?.freshness ?? { status: 'notAsked' };
  }

  revision(cluster: string): number {
    return this.#clusters.get(cluster)?.revision ?? 0;
  }

  of(cluster: string, _pod: Pod): readonly GpuSample[] {
    const percent = this.#clusters.get(cluster)?.percent;
    return percent === undefined ? [] : [{ percent, at: 1_000 }];
  }
}
