import { InputError } from '../input/InputError';
import type { NodeInput } from '../kubernetes/types';
import { layOutNodes, type NodeColumns } from './layOutNodes';
import { compareNodes } from './nodeOrder';
import { readNodeRow, rowOf, type NodeRow } from './NodeRow';
import { StringTable } from './StringTable';

const FEW_TEXTS = 1_000;

/** Nodes in the order of a snapshot. */
class Ordered {
  readonly rows: NodeRow[];
  readonly names: readonly string[];
  #places: ReadonlyMap<string, number> | undefined;

  constructor(rows: Iterable<NodeRow>) {
    this.rows = [...rows].sort((a, b) => compareNodes(a.node, b.node));
    this.names = this.rows.map(({ node }) => node.name);
  }

  placeOf(name: string): number {
    this.#places ??= new Map(this.names.map((each, i) => [each, i]));
    return this.#places.get(name) ?? -1;
  }
}

/** Nodes by name, and their columns, which are laid out anew only when a node has changed. */
export class NodeTable {
  #texts = new StringTable();
  /** How many texts nodes had that are gone or changed; others may still have them. */
  #retired = 0;
  readonly #rows = new Map<string, NodeRow>();
  /** How many nodes offer each resource. */
  readonly #offers = new Map<string, number>();
  #ordered: Ordered | undefined;
  #laidOut: LaidOut | undefined;

  /** Every text that the columns refer to by its number. */
  get strings(): readonly string[] {
    return this.#texts.strings;
  }

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
    const row = readNodeRow(input, this.#texts);
    const { name } = row.node;
    const former = this.#rows.get(name);
    this.#rows.set(name, row);
    this.#offer(row, 1);
    if (former) {
      this.#retire(former, row);
    }
    if (!this.#ordered || !former || compareNodes(former.node, row.node)) {
      this.#reorder();
    } else {
      // Sorting thousands of nodes, and laying them out, costs more than all else that a changed node does.
      const place = this.#ordered.placeOf(name);
      this.#ordered.rows[place] = row;
      this.#laidOut?.changed.add(place);
    }
    return name;
  }

  delete(name: string): void {
    const row = this.#rows.get(name);
    if (row) {
      this.#rows.delete(name);
      this.#retire(row);
      this.#reorder();
    }
  }

  /** Names in the order of a snapshot; the same list until a node comes, goes or finds another place. */
  get names(): readonly string[] {
    return this.#order().names;
  }

  /** Where nodes are among the names; of those that are not among them nothing is said. */
  placesOf(names: Iterable<string>): number[] {
    const ordered = this.#order();
    const places: number[] = [];
    for (const name of names) {
      const place = ordered.placeOf(name);
      if (place >= 0) {
        places.push(place);
      }
    }
    return places;
  }

  /** Every resource that a node offers. */
  get resources(): Iterable<string> {
    return this.#offers.keys();
  }

  columns(resources: readonly string[]): NodeColumns {
    const { rows } = this.#order();
    const former =
      this.#laidOut?.resources === resources ? this.#laidOut : undefined;
    if (former?.changed.size === 0) {
      return former.columns;
    }
    const isKept = new Uint8Array(rows.length).fill(1);
    former?.changed.forEach(node => {
      isKept[node] = 0;
    });
    const columns = layOutNodes(
      rows,
      resources,
      former && { columns: former.columns, isKept },
    );
    this.#laidOut = { resources, columns, changed: new Set() };
    return columns;
  }

  #retire(row: NodeRow, heir?: NodeRow): void {
    this.#offer(row, -1);
    const inherited = new Set(heir && textsOf(heir));
    this.#retired += textsOf(row).filter(text => !inherited.has(text)).length;
    // Names of nodes that come and go would pile up. Often enough that they never outnumber the others by far, and seldom
    // enough that it costs each change no more than reading its node.
    if (this.#retired > this.#texts.strings.length + FEW_TEXTS) {
      this.#retired = 0;
      this.#texts = new StringTable();
      for (const [name, { node }] of this.#rows) {
        this.#rows.set(name, rowOf(node, this.#texts));
      }
      this.#reorder();
    }
  }

  #reorder(): void {
    this.#ordered = undefined;
    this.#laidOut = undefined;
  }

  #order(): Ordered {
    this.#ordered ??= new Ordered(this.#rows.values());
    return this.#ordered;
  }

  #offer({ allocatable }: NodeRow, by: 1 | -1): void {
    for (const name of allocatable.keys()) {
      const offers = (this.#offers.get(name) ?? 0) + by;
      if (offers > 0) {
        this.#offers.set(name, offers);
      } else {
        this.#offers.delete(name);
      }
    }
  }
}

function textsOf({ name, labels, taints, imageNames }: NodeRow): number[] {
  return [name, ...labels, ...taints, ...imageNames];
}

/** Columns of the nodes as they are ordered now, and the places of those that have changed since. */
interface LaidOut {
  readonly resources: readonly string[];
  readonly columns: NodeColumns;
  readonly changed: Set<number>;
}
