/** Powers of 1000, from 10^-9. */
const DECIMAL_SUFFIXES = ['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'];
/** Powers of 1024. */
const BINARY_SUFFIXES = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];

const FORMAT =
  /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+)|([numkMGTPE]?|[KMGTPE]i))$/;

/** Beyond this many decimal places in either direction a number is only "too big" or "a trace". */
const LARGEST_EXPONENT = 60;
const LONGEST_TEXT = 128;

const cache = new Map<string, bigint>();
const CACHE_BOUND = 8192;

/**
 * Thrown for text that is no Kubernetes quantity.
 */
export class QuantityError extends Error {
  readonly name = 'QuantityError';
}

/**
 * The quantity in thousandths, rounded away from zero: the API server rounds every quantity of a resource list up to
 * thousandths before anything reads it (`SetDefaults_ResourceList`, pkg/apis/core/v1/defaults.go).
 * Grammar: apimachinery `resource.ParseQuantity`.
 */
export function parseMillis(quantity: string | number): bigint {
  const text = typeof quantity === 'number' ? String(quantity) : quantity;
  const known = cache.get(text);
  if (known !== undefined) {
    return known;
  }
  const millis = parse(text, 3);
  if (cache.size >= CACHE_BOUND) {
    cache.clear();
  }
  cache.set(text, millis);
  return millis;
}

/** The quantity in billionths, the finest that there are: what it is before the API server rounds it. */
export function parseNanos(quantity: string | number): bigint {
  return parse(String(quantity), 9);
}

/** In units of 10 to the power of `-decimals`, rounded away from zero. */
function parse(text: string, decimals: number): bigint {
  const match = text.length <= LONGEST_TEXT ? FORMAT.exec(text) : undefined;
  if (!match || text === '') {
    throw new QuantityError(
      `quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'`,
    );
  }
  const [, sign, whole, fraction = '', power = 0, suffix = ''] = match;
  const digits = BigInt(`${whole}${fraction}` || '0');
  const binary = BINARY_SUFFIXES.indexOf(suffix) + 1;
  const decimal = binary > 0 ? 0 : 3 * DECIMAL_SUFFIXES.indexOf(suffix) - 9;
  const magnitude = scaleDecimal(
    digits << BigInt(10 * binary),
    Number(power) + decimal + decimals - fraction.length,
  );
  return sign === '-' ? -magnitude : magnitude;
}

/** `digits × 10^exponent`, rounded up. */
function scaleDecimal(digits: bigint, exponent: number): bigint {
  if (digits === 0n) {
    return 0n;
  }
  if (exponent >= 0) {
    return digits * 10n ** BigInt(Math.min(exponent, LARGEST_EXPONENT));
  }
  const divisor = 10n ** BigInt(Math.min(-exponent, LONGEST_TEXT * 2));
  return (digits + divisor - 1n) / divisor;
}

/** `Quantity.Value()`: whole units, rounded away from zero. */
export function unitsOf(millis: bigint): bigint {
  return (millis + (millis < 0n ? -999n : 999n)) / 1000n;
}
