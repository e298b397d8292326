import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';

/** Whether a TrainJob is over, well or not. */
export function isFinished(trainJob: Fields): boolean {
  const conditions = Conditions.of(trainJob);
  return (
    conditions.whenTrue('Complete') !== undefined ||
    conditions.whenTrue('Failed') !== undefined
  );
}
