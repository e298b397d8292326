/** The characters that Go's `unicode.IsPrint` holds for printable. */
const PRINTABLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;

const SHORT = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\0', '\\0'],
  ['\x07', '\\a'],
  ['\b', '\\b'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\v', '\\v'],
  ['\f', '\\f'],
  ['\r', '\\r'],
  ['\x1b', '\\e'],
  ['\x85', '\\N'],
  ['\xa0', '\\_'],
  ['\u2028', '\\L'],
  ['\u2029', '\\P'],
]);

/**
 * One character, as it stands between double quotes.
 *
 * Source: YAML 1.2.2, 5.7 "Escaped Characters"; sigs.k8s.io/yaml 1.6.0 `kyaml/kyaml.go`, `appendEscapedRune`.
 */
export function escapeCharacter(character: string): string {
  const short = SHORT.get(character);
  if (short !== undefined || PRINTABLE.test(character)) {
    return short ?? character;
  }
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xd800 && code <= 0xdfff) {
    // Half of a pair, which UTF-8 has no bytes for.
    return '\ufffd';
  }
  const hex = (digits: number) => code.toString(16).padStart(digits, '0');
  if (code < 0x20 || code === 0x7f) {
    return `\\x${hex(2)}`;
  }
  return code < 0x10000 ? `\\u${hex(4)}` : `\\U${hex(8)}`;
}
