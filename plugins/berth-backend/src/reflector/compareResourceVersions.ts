const DECIMAL = /^(0|[1-9][0-9]*)$/;

/**
 * Orders two resourceVersions of the same resource in the same cluster: negative when `a` is older, 0 when equal.
 *
 * They are decimal numbers of up to 128 bits (KEP-5504, stable in Kubernetes 1.35), beyond what a JavaScript number holds
 * exactly, so they are compared as text: the longer is the newer, and among equal lengths the text order is the order.
 * `undefined` when one of them is no such number: some aggregated API servers give opaque versions, which have no order.
 */
export function compareResourceVersions(
  a: string,
  b: string,
): number | undefined {
  if (a === b) return 0;
  if (!DECIMAL.test(a) || !DECIMAL.test(b)) return undefined;
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : 1;
}

/** Whether `a` is certainly older than `b`, or the same. */
export function isNotNewer(a: string, b: string): boolean {
  const order = compareResourceVersions(a, b);
  return order !== undefined && order <= 0;
}

/** Whether `a` is certainly older than `b`. */
export function isOlder(a: string, b: string): boolean {
  const order = compareResourceVersions(a, b);
  return order !== undefined && order < 0;
}
