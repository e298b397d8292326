import type { Freshness } from '@berth/backstage-plugin-berth-common';
import type { ObjectMeta } from '@berth/backstage-plugin-berth-workloads';
import { ObjectTable } from './ObjectTable';

/** The place of one kind in a cluster: its objects, and how fresh they are; `loading` until somebody says. */
export class KindSlot<T extends { metadata: ObjectMeta }> {
  readonly table: ObjectTable<T>;
  readonly #onChange: () => void;
  #freshness: () => Freshness = () => ({ status: 'loading' });

  constructor(onChange: () => void) {
    this.#onChange = onChange;
    this.table = new ObjectTable<T>({
      freshness: () => this.#freshness(),
      onChange,
    });
  }

  /**
   * A function is asked at each reading, because freshness can end by time alone; whoever gives one calls
   * {@link KindSlot.changed} when its answer changes.
   */
  setFreshness(freshness: Freshness | (() => Freshness)): void {
    this.#freshness =
      typeof freshness === 'function' ? freshness : () => freshness;
    this.changed();
  }

  /** As it was in the beginning. */
  reset(): void {
    this.table.clear();
    this.setFreshness({ status: 'loading' });
  }

  changed(): void {
    this.#onChange();
  }
}
