/** At about 150 bytes each. */
const MOST = 10_000;

/** An object that is there and could not be read, in the state in which it could not. */
export interface QuarantinedObject {
  uid: string;
  resourceVersion: string;
}

class Generation {
  readonly objects = new Map<string, string>();
  overflown = false;
}

/**
 * Which objects of a kind are left out because they cannot be read. It follows the store: what turns good or goes is
 * forgotten, and a list replaces all of it.
 */
export class Quarantine {
  readonly #most: number;
  #shown = new Generation();
  #staged = new Generation();

  constructor(options: { most?: number } = {}) {
    this.#most = options.most ?? MOST;
  }

  /** The resourceVersion of each, by uid; `undefined` when there were too many to keep. */
  get objects(): ReadonlyMap<string, string> | undefined {
    return this.#shown.overflown ? undefined : this.#shown.objects;
  }

  /** How many there are, or as many as are kept. */
  get count(): number {
    return this.#shown.objects.size;
  }

  add(object: QuarantinedObject): void {
    this.#put(this.#shown, object);
  }

  release(uid: string): void {
    this.#shown.objects.delete(uid);
  }

  stage(objects: Iterable<QuarantinedObject>): void {
    for (const object of objects) this.#put(this.#staged, object);
  }

  discardStaged(): void {
    this.#staged = new Generation();
  }

  showStaged(): void {
    this.#shown = this.#staged;
    this.discardStaged();
  }

  clear(): void {
    this.#shown = new Generation();
  }

  #put(
    generation: Generation,
    { uid, resourceVersion }: QuarantinedObject,
  ): void {
    const { objects } = generation;
    if (objects.size >= this.#most && !objects.has(uid)) {
      generation.overflown = true;
    } else {
      objects.set(uid, resourceVersion);
    }
  }
}
