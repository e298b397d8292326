/** RFC 3339 with an offset, as Kubernetes writes `Time` and `MicroTime`. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/**
 * The same with what a cluster dated as if this machine had dated it, by whose time readers count ages.
 *
 * Times are told by what they look like, because each kind has fields of its own for them. No name, label, quantity or
 * image can look like one.
 *
 * @param aheadMs - How far the cluster's clock is ahead; nothing is touched where they agree.
 */
export function inBackendTime<T>(told: T, aheadMs: number): T {
  return aheadMs === 0 ? told : (shifted(told, aheadMs) as T);
}

function shifted(value: unknown, aheadMs: number): unknown {
  if (typeof value === 'string') {
    return TIME.test(value) ? earlier(value, aheadMs) : value;
  }
  if (Array.isArray(value)) return value.map(item => shifted(item, aheadMs));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, shifted(field, aheadMs)]),
  );
}

function earlier(time: string, byMs: number): string {
  const at = new Date(Date.parse(time) - byMs);
  return Number.isNaN(at.getTime()) ? time : at.toISOString();
}
