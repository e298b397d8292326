import { escapeCharacter } from './escapeCharacter';
import { isAmbiguous } from './isAmbiguous';

/** Letters, numbers and `_` anywhere; `-`, `.` and `/` between them. */
const PLAIN = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_\-./]*[\p{L}\p{N}_])?$/u;

/** Whether some parser takes the key for something else without quotes. */
export function needsQuotes(key: string): boolean {
  return !PLAIN.test(key) || isAmbiguous(key);
}

/**
 * A key, in quotes only where it has to be, and always on one line.
 *
 * Source: sigs.k8s.io/yaml 1.6.0 `kyaml/kyaml.go`, `needsQuotes`.
 */
export function encodeKey(key: string): string {
  if (!needsQuotes(key)) {
    return key;
  }
  const escaped = Array.from(key, character =>
    character === '\t' ? '\\t' : escapeCharacter(character),
  );
  return `"${escaped.join('')}"`;
}
