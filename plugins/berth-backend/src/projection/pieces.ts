const MAX_PIECES = 8_000;
/** Of JSON. A larger one is hardly ever there twice. */
const MAX_LENGTH = 4_096;

/**
 * Gives equal parts of objects one copy in memory: pods of one owner have the same labels, containers and tolerations. Shared
 * parts are frozen, for whoever changed one would change others' too.
 */
export class PiecePool {
  #pieces = new Map<string, object>();

  share<T extends object | undefined>(piece: T): T {
    if (piece === undefined) return piece;
    const key = JSON.stringify(piece);
    if (key.length > MAX_LENGTH) return piece;
    const known = this.#pieces.get(key);
    if (known !== undefined) return known as T;
    // Starting anew bounds the pool; objects keep the parts that they have.
    if (this.#pieces.size >= MAX_PIECES) this.#pieces = new Map();
    this.#pieces.set(key, freeze(piece));
    return piece;
  }

  get size(): number {
    return this.#pieces.size;
  }
}

/** Whether a part of an object may be a part of others as well. */
export function isShared(piece: object): boolean {
  return Object.isFrozen(piece);
}

function freeze<T extends object>(piece: T): T {
  for (const part of Object.values(piece)) {
    if (typeof part === 'object' && part !== null) freeze(part);
  }
  return Object.freeze(piece);
}

/** One pool for the process, as for texts. */
const pieces = new PiecePool();

/** See {@link PiecePool.share}. */
export function shared<T extends object | undefined>(piece: T): T {
  return pieces.share(piece);
}
