import type { Accelerator } from './acceleratorOf';

/** Equal for what may be added up: one resource, unit and model. */
export function acceleratorKey({ resource, unit, model }: Accelerator): string {
  return JSON.stringify([resource, unit, model]);
}

/** Whole GPUs before parts, then by resource and model. */
export function compareAccelerators(a: Accelerator, b: Accelerator): number {
  return (
    compare(UNIT_ORDER.indexOf(a.unit.kind), UNIT_ORDER.indexOf(b.unit.kind)) ||
    compare(a.resource, b.resource) ||
    compare(a.model ?? '', b.model ?? '') ||
    compare(acceleratorKey(a), acceleratorKey(b))
  );
}

const UNIT_ORDER = ['gpu', 'partition', 'shared', 'accelerator'];

function compare<T extends string | number>(a: T, b: T): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
