import type { Snapshot } from './Snapshot';

/** The values that a label of nodes has in a snapshot, numbered from 0 in the order in which nodes name them. */
export interface Topology {
  /** By node: the number of its value; -1 where the node does not carry the label. */
  readonly valueOf: Int32Array;
  /** By number. */
  readonly values: readonly string[];
}

const cache = new WeakMap<Snapshot, Map<string, Topology>>();

/**
 * The domains into which a topology key divides the nodes. They are numbered once for a snapshot, so that whoever counts
 * by domain reads arrays only.
 */
export function topologyOf(snapshot: Snapshot, key: string): Topology {
  const number = snapshot.numberOf(key);
  if (number === undefined) {
    return { valueOf: new Int32Array(snapshot.size).fill(-1), values: [] };
  }
  let topologies = cache.get(snapshot);
  if (!topologies) {
    topologies = new Map();
    cache.set(snapshot, topologies);
  }
  let topology = topologies.get(key);
  if (!topology) {
    topology = numberValues(snapshot, number);
    topologies.set(key, topology);
  }
  return topology;
}

function numberValues({ columns, header, size }: Snapshot, key: number) {
  const { labelStart, labelKey, labelValue } = columns;
  const valueOf = new Int32Array(size).fill(-1);
  const numbers = new Int32Array(header.strings.length).fill(-1);
  const values: string[] = [];
  for (let node = 0; node < size; node++) {
    for (let i = labelStart[node]; i < labelStart[node + 1]; i++) {
      if (labelKey[i] === key) {
        const value = labelValue[i];
        if (numbers[value] < 0) {
          numbers[value] = values.length;
          values.push(header.strings[value]);
        }
        valueOf[node] = numbers[value];
        break;
      }
    }
  }
  return { valueOf, values };
}
