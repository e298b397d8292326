/** Longer strings are no quantity that any API server stores. */
const MAX_LENGTH = 128;

const QUANTITY =
  /^([+-]?)(\d+)?(?:\.(\d*))?(Ki|Mi|Gi|Ti|Pi|Ei|[numkMGTPE]|[eE][+-]?\d{1,3})?$/;

const BINARY = new Map(
  ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'].map((suffix, index) => [
    suffix,
    1024n ** BigInt(index + 1),
  ]),
);

const DECIMAL_EXPONENT = new Map([
  ['n', -9],
  ['u', -6],
  ['m', -3],
  ['k', 3],
  ['M', 6],
  ['G', 9],
  ['T', 12],
  ['P', 15],
  ['E', 18],
]);

/**
 * A Kubernetes quantity in billionths of its unit, the finest step that Kubernetes keeps: `250m` is `250_000_000n`.
 * Exact; finer amounts are rounded away from zero. `undefined` for anything that is not a quantity.
 *
 * Source: k8s.io/apimachinery 0.37 `pkg/api/resource/quantity.go`, `ParseQuantity`.
 */
export function parseQuantity(value: unknown): bigint | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text.length > MAX_LENGTH) {
    return undefined;
  }
  const match = QUANTITY.exec(text);
  const [, sign, whole = '', fraction = '', suffix = ''] = match ?? [];
  if (match === null || whole + fraction === '') {
    return undefined;
  }
  const binary = BINARY.get(suffix);
  const digits = BigInt(whole + fraction) * (binary ?? 1n);
  const exponent = binary === undefined ? decimalExponent(suffix) : 0;
  const magnitude = scaled(digits, exponent - fraction.length + 9);
  return sign === '-' ? -magnitude : magnitude;
}

function decimalExponent(suffix: string): number {
  if (suffix === '') {
    return 0;
  }
  return DECIMAL_EXPONENT.get(suffix) ?? Number(suffix.slice(1));
}

function scaled(digits: bigint, exponent: number): bigint {
  if (exponent >= 0) {
    return digits * 10n ** BigInt(exponent);
  }
  const divisor = 10n ** BigInt(-exponent);
  return (digits + divisor - 1n) / divisor;
}
