/** What was read at one place of the objects of a kind, and below it. */
export class FieldNode {
  readonly children = new Map<string, FieldNode>();
  /** There was a single value here, such as a text, and somebody took it. */
  isValue = false;

  child(key: string): FieldNode {
    const known = this.children.get(key) ?? new FieldNode();
    this.children.set(key, known);
    return known;
  }

  /** As if all children had one name. */
  unite(): void {
    const named = [...this.children.values()];
    this.children.clear();
    const all = this.child('*');
    named.forEach(node => all.take(node));
  }

  take(other: FieldNode): void {
    this.isValue ||= other.isValue;
    for (const [key, node] of other.children) this.child(key).take(node);
  }

  /** The paths of all that was taken, or has nothing below it. */
  *paths(above: readonly string[] = []): Iterable<string[]> {
    if (this.children.size === 0 || this.isValue) yield [...above];
    for (const [key, node] of this.children) {
      yield* node.paths([...above, key]);
    }
  }
}
