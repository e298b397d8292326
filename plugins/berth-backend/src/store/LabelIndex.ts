import { MultiIndex } from './MultiIndex';

/**
 * Objects by label and value. There are few keys and many values: a key of its own for each pair would be a text more for
 * each value, and one to make for each look-up.
 */
export class LabelIndex<T extends object> {
  readonly #byKey = new Map<string, MultiIndex<T>>();

  add(labels: Readonly<Record<string, string>>, object: T): void {
    for (const [key, value] of Object.entries(labels)) {
      let values = this.#byKey.get(key);
      if (!values) {
        values = new MultiIndex();
        this.#byKey.set(key, values);
      }
      values.add(value, object);
    }
  }

  remove(labels: Readonly<Record<string, string>>, object: T): void {
    for (const [key, value] of Object.entries(labels)) {
      const values = this.#byKey.get(key);
      values?.remove(value, object);
      if (values?.size === 0) this.#byKey.delete(key);
    }
  }

  get(key: string, value: string): Iterable<T> {
    return this.#byKey.get(key)?.get(value) ?? [];
  }
}
