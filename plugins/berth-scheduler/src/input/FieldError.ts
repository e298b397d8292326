/** What is wrong with one field. It gathers the field's path on its way up through the readers. */
export class FieldError extends Error {
  #path = '';

  /** Path of the field inside the object, e.g. `spec.containers[0].image`. */
  get field(): string {
    return this.#path.replace(/^\./, '');
  }

  within(segment: string): this {
    this.#path = segment + this.#path;
    return this;
  }
}

/**
 * @param be - What else a value would have to be, as in `be a string`.
 * @throws FieldError where the value is not right.
 */
export function must(isRight: boolean, be: string): asserts isRight {
  if (!isRight) {
    throw new FieldError(`must ${be}`);
  }
}
