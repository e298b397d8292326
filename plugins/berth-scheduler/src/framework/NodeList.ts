/** A list of nodes that is filled and emptied at every placement, and keeps its room: an array would give it back. */
export class NodeList {
  #nodes = new Int32Array(64);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  at(index: number): number {
    return this.#nodes[index];
  }

  push(node: number): void {
    if (this.#length === this.#nodes.length) {
      const longer = new Int32Array(2 * this.#length);
      longer.set(this.#nodes);
      this.#nodes = longer;
    }
    this.#nodes[this.#length] = node;
    this.#length += 1;
  }

  clear(): void {
    this.#length = 0;
  }
}
