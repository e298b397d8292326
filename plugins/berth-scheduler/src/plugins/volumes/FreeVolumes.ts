import type { NodeSelector } from '../../kubernetes/types';
import { getOrInsert } from '../../snapshot/getOrInsert';
import type { PersistentVolume } from '../../snapshot/objects/persistentVolumes';
import type { LabelOf } from './volumeReach';

/** Places of volumes in their order, by the value of a label that a node must have. */
type Pinned = Map<string, number[]>;

/**
 * Volumes in the order in which they are taken, and where to look for them: local volumes are each pinned to one node, and
 * to compare all of them with every node takes seconds where there are some thousands of both.
 */
export class FreeVolumes {
  readonly #volumes: readonly PersistentVolume[];
  /** By label. */
  readonly #pinned = new Map<string, Pinned>();
  /** Places of those that may be anywhere. */
  readonly #elsewhere: number[] = [];

  constructor(volumes: readonly PersistentVolume[]) {
    this.#volumes = volumes;
    volumes.forEach((volume, place) => {
      const pin = pinOf(volume.reach);
      if (pin) {
        const byValue = getOrInsert(this.#pinned, pin.key, () => new Map());
        pin.values.forEach(value =>
          getOrInsert(byValue, value, () => []).push(place),
        );
      } else {
        this.#elsewhere.push(place);
      }
    });
  }

  has(volume: PersistentVolume): boolean {
    return this.#volumes.includes(volume);
  }

  /** The first that is accepted for a node with such labels; not every other is asked about. */
  first(
    label: LabelOf,
    accepts: (volume: PersistentVolume) => boolean,
  ): PersistentVolume | undefined {
    const isAccepted = (place: number) => accepts(this.#volumes[place]);
    let first = this.#elsewhere.find(isAccepted) ?? Infinity;
    for (const [key, byValue] of this.#pinned) {
      const value = label(key);
      const here = value === undefined ? undefined : byValue.get(value);
      first = Math.min(first, here?.find(isAccepted) ?? Infinity);
    }
    return this.#volumes[first];
  }
}

/** A label that every term asks for, and all of its values that one of them takes. */
function pinOf(
  reach: NodeSelector | undefined,
): { key: string; values: ReadonlySet<string> } | undefined {
  const terms = reach?.nodeSelectorTerms ?? [];
  const pins = terms.map(({ matchExpressions }) =>
    matchExpressions?.find(({ operator }) => operator === 'In'),
  );
  const key = pins[0]?.key;
  if (key === undefined || pins.some(pin => pin?.key !== key)) {
    return undefined;
  }
  return { key, values: new Set(pins.flatMap(pin => pin?.values ?? [])) };
}
