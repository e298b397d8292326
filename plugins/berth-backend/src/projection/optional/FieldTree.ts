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
    const steps = stepsOf(path);
    if (steps.some(isForbidden) || ['*', 'metadata'].includes(steps[0])) {
      throw new InputError(`'${path}' is no path of a field that may be kept`);
    }
    root.add(steps);
  }
  return root;
}

/** A key that has dots in it is written in brackets: `spec.sparkConf.[spark.executor.memory]`. */
function stepsOf(path: string): string[] {
  return path
    .split(/\.(?![^[]*\])/)
    .map(step => (/^\[.+\]$/.test(step) ? step.slice(1, -1) : step));
}

function isForbidden(
  step: string,
  index: number,
  steps: readonly string[],
): boolean {
  const below = steps[index + 1];
  const isNumber = step === 'data' && index > 0 && below === undefined;
  const isWhole =
    !isNumber && (below === undefined || below === '*' || below === '**');
  return (
    step === '' ||
    // One field of what a program is told may be named, and a number that is called `data`; all of it may not.
    (neverKept.has(step) && isWhole) ||
    (step === '**' && (index === 0 || index < steps.length - 1))
  );
}
