import type { JsonValue } from './JsonValue';
import { encodeKey } from './encodeKey';
import { encodeString } from './encodeString';
import { indentation } from './indentation';

/**
 * A document in KYAML, as `kubectl -o kyaml` writes it: `---` first, a line break last, keys in the order that they have.
 * Several documents are several of these, one after another. Every YAML parser reads it.
 *
 * It equals what `sigs.k8s.io/yaml/kyaml` 1.6.0 writes, byte for byte, but for two kinds of strings. Where a line of
 * several begins with white space that has to be escaped itself, such as a carriage return, kyaml escapes it twice and
 * another string is read back; here it is escaped once. And of characters that are newer than Unicode 15.0, which Go does
 * not know, those that this JavaScript engine knows are written as they are. KEP-5295 promises no equality of bytes from
 * one version to the next.
 *
 * @throws `TypeError` for what JSON cannot hold, such as `NaN`.
 * @public
 */
export function encodeKyaml(document: JsonValue): string {
  return `---\n${encode(document, 0)}\n`;
}

function encode(value: JsonValue, depth: number): string {
  switch (typeof value) {
    case 'string':
      return encodeString(value, depth + 1);
    case 'boolean':
      return String(value);
    case 'number':
      return encodeNumber(value);
    case 'object':
      if (value === null) {
        return 'null';
      }
      return isList(value) ? encodeList(value, depth) : encodeMap(value, depth);
    default:
      throw new TypeError(`KYAML cannot hold a ${typeof value}`);
  }
}

function encodeNumber(value: number): string {
  if (!Number.isFinite(value)) {
    throw new TypeError(`KYAML cannot hold ${value}`);
  }
  return JSON.stringify(value);
}

function encodeMap(
  map: { readonly [key: string]: JsonValue | undefined },
  depth: number,
): string {
  const lines = Object.entries(map).flatMap(([key, value]) =>
    value === undefined
      ? []
      : `${indentation(depth + 1)}${encodeKey(key)}: ${encode(
          value,
          depth + 1,
        )},\n`,
  );
  return lines.length > 0 ? `{\n${lines.join('')}${indentation(depth)}}` : '{}';
}

/** Brackets of maps and lists share a line with those of the list that holds nothing else. */
function encodeList(list: readonly JsonValue[], depth: number): string {
  if (list.length === 0) {
    return '[]';
  }
  if (list.every(item => typeof item === 'object' && item !== null)) {
    return `[${list.map(item => encode(item, depth)).join(', ')}]`;
  }
  const lines = list.map(
    item => `${indentation(depth + 1)}${encode(item, depth + 1)},\n`,
  );
  return `[\n${lines.join('')}${indentation(depth)}]`;
}

/** `Array.isArray` does not narrow lists that are read-only. */
function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
