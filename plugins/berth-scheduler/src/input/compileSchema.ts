import { FIELD, INDEX, KEY } from './Place';
import type { Schema } from './Schema';
import { WORDS, type Reader } from './words';

/** The API server stores no object that could hold more: 1.5 MiB at most. */
const LONGEST_LIST = 65_536;

/** Stands for every field that a schema does not name. */
const OTHERS = '*';

type Fields = { readonly [field: string]: Schema };

/**
 * Turns a schema into a reader, once, so that reading a typical pod takes about a microsecond. A reader looks no deeper
 * than its schema, so that neither cycles nor depth matter.
 */
export function compileSchema(schema: Schema): Reader {
  if (typeof schema === 'string') {
    return WORDS[schema].read;
  }
  if (isList(schema)) {
    return compileList(schema[0]);
  }
  return isMap(schema) ? compileMap(schema[OTHERS]) : compileObject(schema);
}

function compileObject(schema: Fields): Reader {
  const readers = new Map(
    Object.entries(schema).map(([name, one]) => [name, compileSchema(one)]),
  );
  const others = readers.get(OTHERS);
  const required = Object.keys(schema).filter(name => schema[name] === 'text');
  return (value, place, depth) => {
    if (!isObject(value)) {
      return place.refuse(depth, 'must be an object');
    }
    const result: Record<string, unknown> = {};
    for (const name of required) {
      result[name] = '';
    }
    // `for in` is several times faster than Object.entries; what it finds in prototypes would be read all the same.
    for (const name in value) {
      const read = readers.get(name) ?? others;
      const given = value[name];
      if (read && given !== undefined && given !== null) {
        place.enter(depth, name, FIELD);
        result[name] = read(given, place, depth + 1);
      }
    }
    return result;
  };
}

function compileList(schema: Schema): Reader {
  const read = compileSchema(schema);
  const zero = zeroOf(schema);
  return (value, place, depth) => {
    if (!Array.isArray(value)) {
      return place.refuse(depth, 'must be a list');
    }
    if (value.length > LONGEST_LIST) {
      return place.refuse(depth, `must not be longer than ${LONGEST_LIST}`);
    }
    // Not map, which keeps holes.
    return Array.from(value, (given: unknown, i) => {
      place.enter(depth, i, INDEX);
      return read(given ?? zero, place, depth + 1);
    });
  };
}

function compileMap(schema: Schema): Reader {
  const read = compileSchema(schema);
  const zero = zeroOf(schema);
  return (value, place, depth) => {
    if (!isObject(value)) {
      return place.refuse(depth, 'must be an object');
    }
    let entries = 0;
    let hasEmpty = false;
    for (const key in value) {
      entries += 1;
      if (entries > LONGEST_LIST) {
        return place.refuse(depth, `must not hold more than ${LONGEST_LIST}`);
      }
      place.enter(depth, key, KEY);
      read(value[key] ?? zero, place, depth + 1);
      hasEmpty ||= value[key] === undefined || value[key] === null;
    }
    return hasEmpty
      ? Object.fromEntries(
          Object.entries(value).map(([key, given]) => [key, given ?? zero]),
        )
      : value;
  };
}

/** What `null` stands for inside lists and maps: the value that Go gives to what it does not decode. */
function zeroOf(schema: Schema): unknown {
  if (typeof schema === 'string') {
    return WORDS[schema].zero;
  }
  return isList(schema) ? [] : {};
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(schema: Schema): schema is readonly [Schema] {
  return Array.isArray(schema);
}

function isMap(schema: Fields): boolean {
  return OTHERS in schema && Object.keys(schema).length === 1;
}
