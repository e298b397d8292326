import { InputError } from '@backstage/errors';

/** What is kept below one field. */
export interface FieldTree {
  /** Keep the value itself, where it is a single one. */
  value: boolean;
  /** Keep everything below. */
  everything: boolean;
  byName: ReadonlyMap<string, FieldTree>;
  /** For each element of a list, and each entry of a map that has no name of its own here. */
  each?: FieldTree;
}

/**
 * Fields that hold what people type into programs, secrets included, in every API that runs containers. They are never
 * kept, whoever asks for them.
 */
export const neverKept: ReadonlySet<string> = new Set([
  'args',
  'binaryData',
  'command',
  'data',
  'env',
  'envFrom',
  'managedFields',
  'stringData',
  '__proto__',
]);

class Branch implements FieldTree {
  value = false;
  everything = false;
  readonly byName = new Map<string, Branch>();
  each?: Branch;

  add([step, ...rest]: string[]): void {
    if (step === undefined) {
      this.value = true;
    } else if (step === '**') {
      this.everything = true;
    } else if (step === '*') {
      this.each ??= new Branch();
      this.each.add(rest);
    } else {
      const known = this.byName.get(step) ?? new Branch();
      this.byName.set(step, known);
      known.add(rest);
    }
  }
}

/** @throws `InputError` for a path that is none, or that leads to what is never kept. */
export function fieldTree(paths: readonly string[]): FieldTree {
  const root = new Branch();
  for (const path of paths) {
    const steps = path.split('.');
    const forbidden = steps.some(
      (step, index) =>
        step === '' ||
        neverKept.has(step) ||
        (step === '**' && (index === 0 || index < steps.length - 1)),
    );
    if (forbidden || steps[0] === '*' || steps[0] === 'metadata') {
      throw new InputError(`'${path}' is no path of a field that may be kept`);
    }
    root.add(steps);
  }
  return root;
}
