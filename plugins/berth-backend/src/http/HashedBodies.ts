import { createHash } from 'node:crypto';

/** An answer as it is sent, and a name for exactly that. */
export interface HashedBody {
  body: Buffer;
  revision: string;
}

/** Serialises an immutable answer once, however many readers it is sent to, and names it by its content. */
export class HashedBodies {
  readonly #bodies = new WeakMap<object, HashedBody>();

  of(answer: object): HashedBody {
    const known = this.#bodies.get(answer);
    if (known) return known;
    const body = Buffer.from(JSON.stringify(answer));
    const revision = createHash('sha256').update(body).digest('base64url');
    const hashed = { body, revision };
    this.#bodies.set(answer, hashed);
    return hashed;
  }
}
