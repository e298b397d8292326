import { readPod, type PodInput } from '../kubernetes/types';
import type { KubernetesVersion } from '../kubernetes/version';
import { naming } from './naming';
import { compareText } from './nodeOrder';
import { traitsKey, traitsOf, type PodTraits } from './PodClass';

/** The columns of pods in the order of a snapshot: by node, class, start and name. */
export interface PodRows {
  start: Uint32Array;
  classOf: Uint32Array;
  started: Float64Array;
  names: string[];
  /** In the order of the texts that they are made from. */
  classes: PodTraits[];
}

/** Pods on nodes, as they are read: each with its node, its class and what no class holds. */
export class PodTable {
  readonly #version: KubernetesVersion;
  readonly #nodeIndex: ReadonlyMap<string, number>;
  readonly #classOfKey = new Map<string, number>();
  readonly #classes: PodTraits[] = [];
  readonly #node: number[] = [];
  readonly #class: number[] = [];
  readonly #started: number[] = [];
  readonly #names: string[] = [];
  /** Promised to a node; `class` is its number before ordering. */
  readonly #nominated: Array<{ node: number; class: number; uid?: string }> =
    [];

  constructor(options: {
    version: KubernetesVersion;
    nodeIndex: ReadonlyMap<string, number>;
  }) {
    this.#version = options.version;
    this.#nodeIndex = options.nodeIndex;
  }

  /** Pods that have ended, or that are on no known node, do not count. */
  add(input: PodInput): void {
    const pod = readPod(input);
    const { phase, nominatedNodeName } = pod.status;
    if (phase === 'Succeeded' || phase === 'Failed') {
      return;
    }
    const { nodeName } = pod.spec;
    const node = this.#nodeIndex.get(nodeName || nominatedNodeName || '');
    if (node === undefined) {
      return;
    }
    const key = traitsKey(pod);
    let number = this.#classOfKey.get(key);
    if (number === undefined) {
      number = this.#classes.length;
      this.#classes.push(
        naming(`Pod "${pod.namespace}/${pod.name}"`, () =>
          traitsOf(pod, this.#version),
        ),
      );
      this.#classOfKey.set(key, number);
    }
    if (nodeName) {
      this.#node.push(node);
      this.#class.push(number);
      this.#started.push(pod.startTime ?? NaN);
      this.#names.push(pod.name);
    } else {
      this.#nominated.push({ node, class: number, uid: pod.uid });
    }
  }

  /** Everything that was added, in an order that does not depend on the order in which it was. */
  inOrder(): PodRows & {
    nominated: Array<{ node: number; class: number; uid?: string }>;
  } {
    const keys = [...this.#classOfKey.keys()].sort();
    const rank = new Uint32Array(keys.length);
    keys.forEach((key, i) => {
      rank[this.#classOfKey.get(key) ?? 0] = i;
    });
    const classes = keys.map(
      key => this.#classes[this.#classOfKey.get(key) ?? 0],
    );
    const { start, order } = this.#byNode(rank);
    return {
      start,
      classOf: Uint32Array.from(order, pod => rank[this.#class[pod]]),
      started: Float64Array.from(order, pod => this.#started[pod]),
      names: Array.from(order, pod => this.#names[pod]),
      classes,
      nominated: this.#nominated
        .map(({ node, uid, class: number }) => ({
          node,
          uid,
          class: rank[number],
        }))
        .sort(
          (a, b) =>
            a.node - b.node ||
            a.class - b.class ||
            compareText(a.uid ?? '', b.uid ?? ''),
        ),
    };
  }

  /** Counting sort by node, because there are many more pods than nodes; then each node's few pods by themselves. */
  #byNode(rank: Uint32Array): { start: Uint32Array; order: Uint32Array } {
    const start = new Uint32Array(this.#nodeIndex.size + 1);
    for (const node of this.#node) {
      start[node + 1] += 1;
    }
    for (let node = 1; node < start.length; node++) {
      start[node] += start[node - 1];
    }
    const next = start.slice();
    const order = new Uint32Array(this.#node.length);
    this.#node.forEach((node, pod) => {
      order[next[node]++] = pod;
    });
    const compare = (a: number, b: number) =>
      rank[this.#class[a]] - rank[this.#class[b]] ||
      (this.#started[a] || 0) - (this.#started[b] || 0) ||
      compareText(this.#names[a], this.#names[b]);
    for (let node = 0; node + 1 < start.length; node++) {
      order.subarray(start[node], start[node + 1]).sort(compare);
    }
    return { start, order };
  }
}
