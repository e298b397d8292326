import type {
  CreatedWorkload,
  PlacementField,
} from '../creating/PlacementValue';
import type { Translate } from './useWords';

/** The label of a field, which pods have by what is made of them. */
export function fieldLabel(
  field: PlacementField,
  workload: CreatedWorkload,
  t: Translate,
): string {
  return field === 'pods'
    ? t(`creating.field.pods.${workload}`)
    : t(`creating.field.${field}`);
}
