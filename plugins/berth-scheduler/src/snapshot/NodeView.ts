import type { Taint } from '../kubernetes/types';
import type { Snapshot } from './Snapshot';

/**
 * One node of a snapshot, to be shown. Amounts of cpu are in thousandths of a core, of memory and storage in bytes, of
 * everything else in units.
 *
 * @public
 */
export class NodeView {
  readonly #snapshot: Snapshot;
  /** Place in the snapshot. */
  readonly index: number;

  /** @internal */
  constructor(snapshot: Snapshot, index: number) {
    this.#snapshot = snapshot;
    this.index = index;
  }

  get name(): string {
    return this.#snapshot.nodeName(this.index);
  }

  get labels(): Readonly<Record<string, string>> {
    const { labelStart, labelKey, labelValue } = this.#snapshot.columns;
    const { strings } = this.#snapshot.header;
    const labels: Record<string, string> = {};
    for (let i = labelStart[this.index]; i < labelStart[this.index + 1]; i++) {
      labels[strings[labelKey[i]]] = strings[labelValue[i]];
    }
    return labels;
  }

  get taints(): readonly Taint[] {
    return this.#snapshot.taints(this.index);
  }

  /** Whether the node is cordoned. */
  get unschedulable(): boolean {
    return this.#snapshot.columns.unschedulable[this.index] === 1;
  }

  /** What pods may use of a resource; 0 where the node does not have it. */
  allocatable(resource: string): number {
    return this.#amount('allocatable', resource);
  }

  /** What the pods on the node have asked for. */
  requested(resource: string): number {
    return this.#amount('requested', resource);
  }

  /** Pods on the node that have not ended. */
  get podCount(): number {
    return this.#snapshot.columns.podCount[this.index];
  }

  /** How many pods the node takes. */
  get allowedPods(): number {
    return this.#snapshot.columns.allowedPods[this.index];
  }

  /** The resources that the node offers. */
  resources(): string[] {
    return this.#snapshot.resources.filter(name => this.allocatable(name) > 0);
  }

  #amount(column: 'allocatable' | 'requested', resource: string): number {
    const row = this.#snapshot.resources.indexOf(resource);
    return row < 0
      ? 0
      : this.#snapshot.columns[column][row * this.#snapshot.size + this.index];
  }
}
