import { InputError } from '../input/InputError';
import type { NodeInput } from '../kubernetes/types';
import { layOutNodes, type NodeColumns } from './layOutNodes';
import { compareNodes } from './nodeOrder';
import { readNodeRow, type NodeRow } from './NodeRow';
import { StringTable } from './StringTable';

/** Nodes by name, and their columns, which are laid out anew only when a node has changed. */
export class NodeTable {
  readonly texts = new StringTable();
  readonly #rows = new Map<string, NodeRow>();
  #ordered: readonly NodeRow[] | undefined;
  #columns: { resources: readonly string[]; columns: NodeColumns } | undefined;

  /** Adds a node; a name may be given once. */
  add(input: NodeInput): void {
    const { size } = this.#rows;
    const name = this.set(input);
    if (this.#rows.size === size) {
      throw new InputError({
        object: `Node "${name}"`,
        field: 'metadata.name',
        reason: 'two nodes have this name',
      });
    }
  }

  /** Adds a node, or takes the place of the one with its name. */
  set(input: NodeInput): string {
    const row = readNodeRow(input, this.texts);
    this.#rows.set(row.node.name, row);
    this.#changed();
    return row.node.name;
  }

  delete(name: string): void {
    if (this.#rows.delete(name)) {
      this.#changed();
    }
  }

  /** In the order of a snapshot; the same list until a node changes. */
  get rows(): readonly NodeRow[] {
    this.#ordered ??= [...this.#rows.values()].sort((a, b) =>
      compareNodes(a.node, b.node),
    );
    return this.#ordered;
  }

  columns(resources: readonly string[]): NodeColumns {
    if (this.#columns?.resources !== resources) {
      this.#columns = { resources, columns: layOutNodes(this.rows, resources) };
    }
    return this.#columns.columns;
  }

  #changed(): void {
    this.#ordered = undefined;
    this.#columns = undefined;
  }
}
