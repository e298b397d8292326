/** Serialises an immutable answer once, however many readers it is sent to. */
export class JsonBodies {
  readonly #bodies = new WeakMap<object, Buffer>();

  of(answer: object): Buffer {
    const known = this.#bodies.get(answer);
    if (known) {
      return known;
    }
    const body = Buffer.from(JSON.stringify(answer));
    this.#bodies.set(answer, body);
    return body;
  }
}
