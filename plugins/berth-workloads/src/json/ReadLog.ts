import type { FieldWarnings } from '../model';

/** Of as many fields a reader is told by name; beyond that they are only counted. */
const NAMED_LIMIT = 20;

/** What was met while an object was read: fields of the wrong type, each once, however often it is looked at. @public */
export class ReadLog {
  readonly #wrong = new Map<string, string>();

  /** @param onRead - Told the path of every field that is looked at, as `spec.template.spec.containers[].image`. */
  constructor(readonly onRead?: (path: string) => void) {}

  wrong(path: string, expected: string): void {
    this.#wrong.set(path, expected);
  }

  get warnings(): FieldWarnings {
    return {
      count: this.#wrong.size,
      fields: [...this.#wrong]
        .slice(0, NAMED_LIMIT)
        .map(([field, expected]) => ({ field, expected })),
    };
  }
}
