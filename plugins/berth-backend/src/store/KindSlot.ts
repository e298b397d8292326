import type { Freshness } from '@berth/backstage-plugin-berth-common';
import type { ObjectMeta } from '@berth/backstage-plugin-berth-workloads';
import type { OnListenerFault } from './Listeners';
import { ObjectTable } from './ObjectTable';

/** The place of one kind in a cluster: its objects, and how fresh they are; `loading` until somebody says. */
export class KindSlot<T extends { apiVersion?: string; metadata: ObjectMeta }> {
  readonly table: ObjectTable<T>;
  readonly #onFreshness: () => void;
  #freshness: () => Freshness = () => ({ status: 'loading' });
  #inherited: Freshness | undefined;

  constructor(options: {
    /** Told that the objects have changed. */
    onChange: () => void;
    /** Told that what is known of them has. */
    onFreshness: () => void;
    onListenerFault?: OnListenerFault;
  }) {
    this.#onFreshness = options.onFreshness;
    this.table = new ObjectTable<T>({
      ...options,
      freshness: () => this.#current(),
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

  /**
   * What was known of the objects that are here already, from somebody else: told until whoever sets the freshness from now on
   * has an answer of their own.
   */
  inherit(freshness: Freshness | undefined): void {
    this.#inherited = freshness;
  }

  /** As it was in the beginning. */
  reset(): void {
    this.#inherited = undefined;
    this.table.clear();
    this.table.unread = 0;
    this.setFreshness({ status: 'loading' });
  }

  changed(): void {
    this.#onFreshness();
  }

  #current(): Freshness {
    const own = this.#freshness();
    if (isAnswer(own, this.#inherited)) this.#inherited = undefined;
    return this.#inherited ?? own;
  }
}

/** Objects that are here are worth more than trouble with reading them; that there were none to be read is not. */
function isAnswer(own: Freshness, inherited: Freshness | undefined): boolean {
  return own.status === 'unreachable'
    ? inherited?.status === 'notInstalled'
    : own.status !== 'loading';
}
