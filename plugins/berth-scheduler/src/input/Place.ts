import { InputError } from './InputError';

/** How the segment of a path was reached. */
export const FIELD = 0;
export const INDEX = 1;
export const KEY = 2;

/**
 * Where in an object a reader is. Readers write one segment per level and never take one back, so that reading costs no
 * allocation; only a problem turns the segments into a path.
 */
export class Place {
  readonly kind: string;
  readonly #names: Array<string | number> = [];
  readonly #reached: number[] = [];
  #root: unknown;

  constructor(kind: string) {
    this.kind = kind;
  }

  /** Begins with another object. */
  start(root: unknown): void {
    this.#root = root;
  }

  enter(depth: number, name: string | number, reached: number): void {
    this.#names[depth] = name;
    this.#reached[depth] = reached;
  }

  /** @throws InputError always. */
  refuse(depth: number, reason: string, cause?: unknown): never {
    throw new InputError({
      object: nameOf(this.kind, this.#root),
      field: this.#path(depth),
      reason,
      cause,
    });
  }

  #path(depth: number): string {
    return this.#names.slice(0, depth).reduce<string>((path, name, i) => {
      if (this.#reached[i] !== FIELD) {
        return `${path}[${name}]`;
      }
      return path ? `${path}.${name}` : `${name}`;
    }, '');
  }
}

/** Kind and name of an object that may be anything. */
function nameOf(kind: string, root: unknown): string {
  const { metadata } = Object(root) as { metadata?: unknown };
  const { name, namespace } = Object(metadata) as Record<string, unknown>;
  if (typeof name !== 'string') {
    return `${kind} without a name`;
  }
  return typeof namespace === 'string'
    ? `${kind} "${namespace}/${name}"`
    : `${kind} "${name}"`;
}
