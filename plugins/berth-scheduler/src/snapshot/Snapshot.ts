import type { SelectableNode } from '../kubernetes/nodeSelector';
import type { NodeInput, PodInput, Taint } from '../kubernetes/types';
import type { KubernetesVersion } from '../kubernetes/version';
import { buildColumns } from './buildColumns';
import { decodeSnapshot, encodeSnapshot } from './codec';
import type { SnapshotColumns, SnapshotHeader } from './columns';
import { NodeView } from './NodeView';

const NO_TAINTS: readonly Taint[] = [];

/**
 * Nodes and what is used on them: everything the scheduling core needs of a cluster, and no pod's name or owner.
 * It never changes. Nodes are in the order of region, zone and name, and are spoken of by their index in it.
 *
 * @public
 */
export class Snapshot {
  /** @internal */
  readonly columns: SnapshotColumns;
  /** @internal */
  readonly header: SnapshotHeader;

  readonly #numbers: ReadonlyMap<string, number>;
  #nodes: readonly NodeView[] | undefined;

  private constructor(header: SnapshotHeader, columns: SnapshotColumns) {
    this.header = header;
    this.columns = columns;
    this.#numbers = new Map(header.strings.map((text, i) => [text, i]));
  }

  /**
   * Counts pods onto nodes. Pods that have ended, or that are on no known node, do not count; a pod that preemption has
   * promised a node to (`status.nominatedNodeName`) is kept apart, because it yields to higher priorities.
   *
   * @param options - `kubernetesVersion` decides how pods count that are being resized; 1.37 if not given.
   * @throws Error that names the node or pod and the resource, if a quantity cannot be read or exceeds 2^53.
   */
  static from(options: {
    nodes: Iterable<NodeInput>;
    pods: Iterable<PodInput>;
    kubernetesVersion?: KubernetesVersion;
  }): Snapshot {
    const { header, columns } = buildColumns({
      nodes: options.nodes,
      pods: options.pods,
      version: options.kubernetesVersion ?? '1.37',
    });
    return new Snapshot(header, columns);
  }

  /**
   * Reads what {@link Snapshot.encode} wrote, without copying the numbers: the buffer must not be changed afterwards.
   *
   * @throws Error with a sentence, if the bytes are not a snapshot, are incomplete, damaged, or of another version.
   */
  static decode(buffer: ArrayBuffer): Snapshot {
    const { header, columns } = decodeSnapshot(buffer);
    return new Snapshot(header, columns);
  }

  /** The snapshot as bytes, the same bytes for the same cluster. */
  encode(): ArrayBuffer {
    return encodeSnapshot(this.header, this.columns);
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
    return this.#numbers.get(text);
  }

  /** @internal */
  label(node: number, key: string): string | undefined {
    const wanted = this.#numbers.get(key);
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

  /** @internal */
  selectable(node: number): SelectableNode {
    return {
      name: this.nodeName(node),
      label: key => this.label(node, key),
    };
  }
}
