/** Objects by namespace and name; those without a namespace are of `undefined`. */
export class NameIndex<T> {
  readonly #namespaces = new Map<string | undefined, Map<string, T>>();

  set(namespace: string | undefined, name: string, object: T): void {
    const names = this.#namespaces.get(namespace);
    if (names) names.set(name, object);
    else this.#namespaces.set(namespace, new Map([[name, object]]));
  }

  delete(namespace: string | undefined, name: string): void {
    const names = this.#namespaces.get(namespace);
    if (!names) return;
    names.delete(name);
    if (names.size === 0) this.#namespaces.delete(namespace);
  }

  get(namespace: string | undefined, name: string): T | undefined {
    return this.#namespaces.get(namespace)?.get(name);
  }

  in(namespace: string): Iterable<T> {
    return this.#namespaces.get(namespace)?.values() ?? [];
  }
}
