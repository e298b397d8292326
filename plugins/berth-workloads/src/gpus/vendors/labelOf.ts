import { stringOf } from '../../json/read';
import type { NodeLabels } from './AcceleratorVendor';

/** The first of these labels that is there. */
export function labelOf(
  labels: NodeLabels,
  ...keys: string[]
): string | undefined {
  return keys.map(key => stringOf(labels?.[key])).find(value => value);
}
