import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';

/** Whether a Workload waits for quota, or would if it had a queue. */
export function isWaiting(workload: Fields): boolean {
  const conditions = Conditions.of(workload);
  return (
    isActive(workload) &&
    conditions.whenTrue('Finished') === undefined &&
    conditions.whenTrue('QuotaReserved') === undefined
  );
}

/** Whether Kueue may let it in. */
export function isActive(workload: Fields): boolean {
  return workload.object('spec').flag('active') !== false;
}
