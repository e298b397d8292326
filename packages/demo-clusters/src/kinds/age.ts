import type { KubernetesObject } from '../kubernetes';
import type { Column } from './Kind';

const SECOND = 1;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

function two(total: number, major: number, minor: number, units: string) {
  const rest = Math.floor((total % major) / minor);
  const head = `${Math.floor(total / major)}${units[0]}`;
  return rest ? `${head}${rest}${units[1]}` : head;
}

/**
 * A duration as kubectl prints it: two units while they matter, one afterwards.
 *
 * Source: apimachinery v0.37 `pkg/util/duration/duration.go`, HumanDuration.
 */
export function humanDuration(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  if (seconds < -1) return '<invalid>';
  if (seconds < 0) return '0s';
  if (seconds < 2 * MINUTE) return `${seconds}s`;
  if (seconds < 10 * MINUTE) return two(seconds, MINUTE, SECOND, 'ms');
  if (seconds < 3 * HOUR) return `${Math.floor(seconds / MINUTE)}m`;
  if (seconds < 8 * HOUR) return two(seconds, HOUR, MINUTE, 'hm');
  if (seconds < 2 * DAY) return `${Math.floor(seconds / HOUR)}h`;
  if (seconds < 8 * DAY) return two(seconds, DAY, HOUR, 'dh');
  if (seconds < 2 * YEAR) return `${Math.floor(seconds / DAY)}d`;
  if (seconds < 8 * YEAR) return two(seconds, YEAR, DAY, 'yd');
  return `${Math.floor(seconds / YEAR)}y`;
}

export function since(timestamp: string | undefined, now: Date): string {
  return timestamp
    ? humanDuration(now.getTime() - Date.parse(timestamp))
    : '<unknown>';
}

export const ageColumn: Column<KubernetesObject> = {
  name: 'Age',
  type: 'string',
  description: 'Time since the object was created.',
  cell: ({ metadata }, now) => since(metadata.creationTimestamp, now),
};
