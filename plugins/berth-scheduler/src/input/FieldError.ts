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
