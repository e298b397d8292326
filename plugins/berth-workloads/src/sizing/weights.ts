import type { ModelFacts } from './ModelFacts';
import { bytesPerParameter, type Precision } from './precision';

/**
 * Bytes of all weights in a precision: those of the checkpoint where it is the checkpoint's own, else those of the
 * parameters.
 */
export function weightBytes(
  model: ModelFacts,
  precision: Precision = model.precision,
): number {
  return precision === model.precision && model.checkpointBytes !== undefined
    ? model.checkpointBytes
    : model.parameters * bytesPerParameter(precision);
}
