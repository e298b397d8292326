import type { SelectableNode } from '../kubernetes/nodeSelector';
import type { Pod, Taint } from '../kubernetes/types';
import type { KubernetesVersion } from '../kubernetes/version';
import { decodeSnapshot } from './decodeSnapshot';
import type { SnapshotColumns } from './columns';
import { NodeView } from './NodeView';
import type { ClusterObjects } from './objects';
import { asPodClass, sayTraits, traitsOf, type PodClass } from './PodClass';
import type { SnapshotContent, SnapshotHeader } from './SnapshotContent';
import { DIGESTS, PLAIN, type Words } from './Words';

const NO_TAINTS: readonly Taint[] = [];

/**
 * Nodes, the pods on them and the other objects that decide where a pod can go. It never changes. Nodes are in the order
 * of region, zone and name, and are spoken of by their index in it.
 *
 * `takeSnapshot` makes one of objects. It is no part of the class, and neither is writing one, so that a page, which
 * reads what its backend wrote, loads neither.
 *
 * @public
 */
export class Snapshot {
  /** @internal */
  readonly columns: SnapshotColumns;
  /** @internal */
  readonly header: SnapshotHeader;
  /**
   * Of the pods of each node, in the order of the columns; `undefined` in a snapshot that was decoded, which names no pods.
   * @internal
   */
  readonly podNames: ReadonlyArray<readonly string[]> | undefined;

  #numbers: ReadonlyMap<string, number> | undefined;
  #nodes: readonly NodeView[] | undefined;
  #taintSets: Snapshot['taintSets'] | undefined;

  private constructor({ header, columns, podNames }: SnapshotContent) {
    this.header = header;
    this.columns = columns;
    this.podNames = podNames;
  }

  /** @internal */
  static of(content: SnapshotContent): Snapshot {
    return new Snapshot(content);
  }

  /**
   * Reads what `encodeSnapshot` wrote, without copying the numbers: the buffer must not be changed afterwards.
   *
   * @throws Error with a sentence, if the bytes are not a snapshot, are incomplete, damaged, or of another version.
   */
  static decode(buffer: ArrayBuffer): Snapshot {
    return new Snapshot(decodeSnapshot(buffer));
  }

  /**
   * How names that belong to pods are said here.
   * @internal
   */
  get words(): Words {
    return this.header.words === 'plain' ? PLAIN : DIGESTS;
  }

  /** @internal */
  get objects(): ClusterObjects {
    return this.header.objects;
  }

  /**
   * A pod that is not there yet, as it would be counted.
   * @internal
   */
  classOf(pod: Pod, version: KubernetesVersion): PodClass {
    const traits = sayTraits(traitsOf(pod, version), this.words);
    return asPodClass(traits, -1, this.resources);
  }

  /**
   * Speaks of all pods, those of one class on one node together.
   * @internal
   */
  visitPods(
    visit: (podClass: PodClass, node: number, count: number) => void,
  ): void {
    const { podStart, podClass } = this.columns;
    const { podClasses } = this.header;
    for (let node = 0; node < this.size; node++) {
      const end = podStart[node + 1];
      for (let pod = podStart[node]; pod < end; ) {
        const number = podClass[pod];
        let count = 1;
        while (pod + count < end && podClass[pod + count] === number) {
          count += 1;
        }
        visit(podClasses[number], node, count);
        pod += count;
      }
    }
  }

  /** Number of nodes. */
  get size(): number {
    return this.columns.name.length;
  }

  /** Every resource that a node offers or a pod on it asks for. */
  get resources(): readonly string[] {
    return this.header.resources;
  }

  get nodes(): readonly NodeView[] {
    this.#nodes ??= Array.from(
      { length: this.size },
      (_, index) => new NodeView(this, index),
    );
    return this.#nodes;
  }

  /** @internal */
  nodeName(node: number): string {
    return this.header.strings[this.columns.name[node]];
  }

  /**
   * The number of a text; `undefined` where no node mentions it.
   * @internal
   */
  numberOf(text: string): number | undefined {
    this.#numbers ??= new Map(this.header.strings.map((each, i) => [each, i]));
    return this.#numbers.get(text);
  }

  /** @internal */
  label(node: number, key: string): string | undefined {
    const wanted = this.numberOf(key);
    if (wanted === undefined) {
      return undefined;
    }
    const { labelStart, labelKey, labelValue } = this.columns;
    for (let i = labelStart[node]; i < labelStart[node + 1]; i++) {
      if (labelKey[i] === wanted) {
        return this.header.strings[labelValue[i]];
      }
    }
    return undefined;
  }

  /** @internal */
  taints(node: number): readonly Taint[] {
    const { taintStart, taintKey, taintValue, taintEffect } = this.columns;
    if (taintStart[node] === taintStart[node + 1]) {
      return NO_TAINTS;
    }
    const { strings } = this.header;
    const taints: Taint[] = [];
    for (let i = taintStart[node]; i < taintStart[node + 1]; i++) {
      taints.push({
        key: strings[taintKey[i]],
        value: strings[taintValue[i]],
        effect: strings[taintEffect[i]],
      });
    }
    return taints;
  }

  /**
   * Nodes by what taints they carry: few sets of taints for many nodes, so that each is looked at once.
   * @internal
   */
  get taintSets(): {
    setOf: Uint32Array;
    sets: ReadonlyArray<readonly Taint[]>;
  } {
    this.#taintSets ??= this.#findTaintSets();
    return this.#taintSets;
  }

  #findTaintSets() {
    const { taintStart, taintKey, taintValue, taintEffect } = this.columns;
    const numbers = new Map<string, number>();
    const sets: Array<readonly Taint[]> = [];
    const setOf = new Uint32Array(this.size);
    for (let node = 0; node < this.size; node++) {
      let key = '';
      for (let i = taintStart[node]; i < taintStart[node + 1]; i++) {
        key += `${taintKey[i]},${taintValue[i]},${taintEffect[i]};`;
      }
      let number = numbers.get(key);
      if (number === undefined) {
        number = sets.length;
        sets.push(this.taints(node));
        numbers.set(key, number);
      }
      setOf[node] = number;
    }
    return { setOf, sets };
  }

  /** @internal */
  selectable(node: number): SelectableNode {
    return {
      name: this.nodeName(node),
      label: key => this.label(node, key),
    };
  }
}
