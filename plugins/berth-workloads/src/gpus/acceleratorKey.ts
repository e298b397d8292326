import { ascending } from '../order/ascending';
import type { Accelerator } from './acceleratorOf';

const UNIT_ORDER = ['gpu', 'partition', 'shared', 'accelerator'];

/** Equal for what may be added up: one resource, unit and model. @public */
export function acceleratorKey({ resource, unit, model }: Accelerator): string {
  return JSON.stringify([resource, unit, model]);
}

/** Whole GPUs before parts, then by resource and model. @public */
export function compareAccelerators(a: Accelerator, b: Accelerator): number {
  return (
    ascending(
      UNIT_ORDER.indexOf(a.unit.kind),
      UNIT_ORDER.indexOf(b.unit.kind),
    ) ||
    ascending(a.resource, b.resource) ||
    ascending(a.model ?? '', b.model ?? '') ||
    ascending(acceleratorKey(a), acceleratorKey(b))
  );
}
