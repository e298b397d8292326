const DECIMAL = /^[+-]?\d+$/;
const MAX_INT64 = 2n ** 63n - 1n;
const MIN_INT64 = -(2n ** 63n);

/** Go `strconv.ParseInt(text, 10, 64)`; `undefined` where Go gives an error. */
export function parseInt64(text: string): bigint | undefined {
  if (!DECIMAL.test(text) || text.length > 64) {
    return undefined;
  }
  const value = BigInt(text.startsWith('+') ? text.slice(1) : text);
  return value >= MIN_INT64 && value <= MAX_INT64 ? value : undefined;
}

/** No plus sign, no minus zero and no leading zeros. */
const CANONICAL = /^(0|-?[1-9]\d*)$/;

/** apimachinery content `IsDecimalInteger`, v1.37.1, within 64 bits; `undefined` for what it does not take. */
export function parseCanonicalInt64(text: string): bigint | undefined {
  return CANONICAL.test(text) ? parseInt64(text) : undefined;
}

/** Below this, a quotient that rounded up can be multiplied back exactly. */
const MAX_EXACT = 2 ** 52;

/**
 * `trunc(a × b / c)` in exact integers, as Go's int64 has it; `a`, `b` and `c` are integers of at most 2^53.
 * A quotient of doubles can round up to the next integer, which multiplying back shows; a remainder would cost ten times
 * as much.
 */
export function multiplyDivide(a: number, b: number, c: number): number {
  const product = a * b;
  if (product >= 0 && product < MAX_EXACT && c > 0 && c < MAX_EXACT) {
    const quotient = Math.floor(product / c);
    return quotient * c > product ? quotient - 1 : quotient;
  }
  if (Math.abs(product) <= Number.MAX_SAFE_INTEGER) {
    return (product - (product % c)) / c;
  }
  return Number((BigInt(a) * BigInt(b)) / BigInt(c));
}
