import type { ClusterResponse } from '@berth/backstage-plugin-berth-node';
import type { Clock } from '../clock/Clock';

/** Seconds, or a date by the cluster's clock (RFC 9110, 10.2.3), which may be another than Berth's. */
export function retryAfterMs(
  { 'retry-after': value, date: sentAt = '' }: ClusterResponse['headers'],
  clock: Clock,
): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  const now = Date.parse(sentAt) || clock.wall();
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
