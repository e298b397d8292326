import type { Condition } from '@berth/backstage-plugin-berth-workloads';
import { timestamp } from '../timestamp';

/** A condition without its times. */
export type NewCondition = Omit<
  Condition,
  'lastTransitionTime' | 'lastUpdateTime'
>;

/**
 * Sets a condition by type. `lastTransitionTime` moves only with the status; `lastUpdateTime`, which only Deployments
 * have, with any change.
 */
export function withCondition(
  conditions: readonly Condition[] | undefined,
  next: NewCondition,
  options: {
    now: Date;
    lastUpdateTime?: boolean;
    /** Moves `lastUpdateTime` even if the condition says what it said before. */
    touch?: boolean;
  },
): Condition[] {
  const all = [...(conditions ?? [])];
  const index = all.findIndex(c => c.type === next.type);
  const previous = all[index];
  const unchanged =
    previous?.status === next.status &&
    previous.reason === next.reason &&
    previous.message === next.message;
  if (unchanged && !options.touch) return all;
  const { now, lastUpdateTime = false } = options;
  const time = timestamp(now);
  const condition: Condition = {
    type: next.type,
    status: next.status,
    ...(lastUpdateTime && { lastUpdateTime: time }),
    lastTransitionTime:
      previous?.status === next.status ? previous.lastTransitionTime : time,
    ...(next.reason !== undefined && { reason: next.reason }),
    ...(next.message !== undefined && { message: next.message }),
  };
  if (index < 0) all.push(condition);
  else all[index] = condition;
  return all;
}

export function isTrue(
  conditions: readonly Condition[] | undefined,
  type: string,
): boolean {
  return (conditions ?? []).some(c => c.type === type && c.status === 'True');
}
