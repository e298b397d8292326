const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const WORD = /^(?:[+-]?inf(?:inity)?|nan)$/i;
const PREFIXED = /^([+-]?)(0b[01]+|0o[0-7]+|0x[\da-f]+)$/i;
const HEXADECIMAL_FLOAT =
  /^[+-]?0x(?=\.?[\da-f])([\da-f]*)(?:\.([\da-f]*))?p([+-]?\d+)$/i;

/**
 * Whether Go reads a string as a number of 64 bits. Those that are too large are none: `1e999` is a string.
 *
 * Source: Go 1.26 `strconv`, `ParseInt(s, 0, 64)` and `ParseFloat(s, 64)`.
 */
export function isNumber(text: string): boolean {
  return (
    (DECIMAL.test(text) && Number.isFinite(Number(text))) ||
    WORD.test(text) ||
    isPrefixedInteger(text) ||
    isHexadecimalFloat(text)
  );
}

function isPrefixedInteger(text: string): boolean {
  const [, sign, magnitude] = PREFIXED.exec(text) ?? [];
  if (magnitude === undefined) {
    return false;
  }
  const value = BigInt(magnitude);
  return value < 2n ** 63n || (sign === '-' && value === 2n ** 63n);
}

function isHexadecimalFloat(text: string): boolean {
  const [, whole, fraction = '', exponent] = HEXADECIMAL_FLOAT.exec(text) ?? [];
  if (exponent === undefined) {
    return false;
  }
  const bits = BigInt(`0x0${whole}${fraction}`).toString(2).replace(/^0/, '');
  const size = bits.length + Number(exponent) - 4 * fraction.length;
  // One that rounds up to 2^1024 is too large as well.
  return bits === '' || size < 1024 || (size === 1024 && !/^1{54}/.test(bits));
}
