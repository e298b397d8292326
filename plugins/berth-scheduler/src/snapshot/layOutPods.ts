import type { PodEntry } from './PodTable';

/** The columns that hold pods, and their names. */
export interface PodColumns {
  readonly podStart: Uint32Array;
  readonly podClass: Uint32Array;
  readonly podStarted: Float64Array;
  /** By node. */
  readonly podNames: ReadonlyArray<readonly string[]>;
}

/** What was laid out before, from which is copied what is still so: numbers lie closer together than pods. */
export interface FormerPods {
  readonly columns: PodColumns;
  /** 1 for each node on which no pod came or went since. */
  readonly isKept: Uint8Array;
  /** By former number of a class, its number now. */
  readonly classNow: Uint32Array;
}

/** Lays out the pods of all nodes, node by node. */
export function layOutPods(options: {
  nodeNames: readonly string[];
  podsOn: (nodeName: string) => readonly PodEntry[];
  former?: FormerPods;
}): PodColumns {
  const { nodeNames, podsOn, former } = options;
  const nodes = nodeNames.length;
  const entriesOf = nodeNames.map((name, node) =>
    former?.isKept[node] ? undefined : podsOn(name),
  );
  const podStart = new Uint32Array(nodes + 1);
  for (let node = 0; node < nodes; node++) {
    const before = former?.columns.podStart;
    const count =
      entriesOf[node]?.length ?? (before ? before[node + 1] - before[node] : 0);
    podStart[node + 1] = podStart[node] + count;
  }
  const pods = podStart[nodes];
  const podClass = new Uint32Array(pods);
  const podStarted = new Float64Array(pods);
  const podNames = new Array<readonly string[]>(nodes);
  for (let node = 0; node < nodes; node++) {
    const entries = entriesOf[node];
    let pod = podStart[node];
    if (entries) {
      const names = new Array<string>(entries.length);
      for (let i = 0; i < entries.length; i++, pod++) {
        const { name, traits, started } = entries[i];
        names[i] = name;
        podClass[pod] = traits.index;
        podStarted[pod] = started;
      }
      podNames[node] = names;
    } else if (former) {
      const { columns, classNow } = former;
      podNames[node] = columns.podNames[node];
      const end = columns.podStart[node + 1];
      for (let i = columns.podStart[node]; i < end; i++, pod++) {
        podClass[pod] = classNow[columns.podClass[i]];
        podStarted[pod] = columns.podStarted[i];
      }
    }
  }
  return { podStart, podClass, podStarted, podNames };
}
