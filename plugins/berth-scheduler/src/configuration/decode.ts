import type { Problem } from '../admission/problem';
import { isRecord } from './isRecord';
import { parseDuration } from './parseDuration';
import type { Decoded, Schema } from './schema';

const INT32 = 2 ** 31;
const INT64 = 2 ** 63;

/**
 * Decodes JSON as kube-scheduler decodes its configuration: strictly, so that unknown fields are mistakes, and with
 * `null` for what is not given, which in a list stands for an empty value.
 * Source: pkg/scheduler/apis/config/scheme `EnableStrict`, sigs.k8s.io/json.
 *
 * @param problems - Gets what is wrong; the value is of use only if nothing is.
 */
export function decode<const S extends Schema>(
  schema: S,
  value: unknown,
  options: { field: string; problems: Problem[] },
): Decoded<S> {
  return decodeAny(
    schema,
    value,
    options.field,
    options.problems,
  ) as Decoded<S>;
}

function decodeAny(
  schema: Schema,
  value: unknown,
  field: string,
  problems: Problem[],
): unknown {
  if (typeof schema === 'string') {
    return decodeScalar(schema, value, field, problems);
  }
  if (isList(schema)) {
    const [element] = schema;
    if (Array.isArray(value)) {
      return value.map((one, i) =>
        decodeAny(element, one ?? zeroOf(element), `${field}[${i}]`, problems),
      );
    }
  } else if (isRecord(value)) {
    const fields: Array<[string, unknown]> = [];
    for (const [name, one] of Object.entries(value)) {
      const path = field ? `${field}.${name}` : name;
      const shape = Object.hasOwn(schema, name) ? schema[name] : schema['*'];
      if (shape === undefined) {
        problems.push({ field: path, why: 'unknown field' });
      } else if (one !== null && one !== undefined) {
        fields.push([name, decodeAny(shape, one, path, problems)]);
      }
    }
    return Object.fromEntries(fields);
  }
  problems.push({
    field,
    why: `cannot be read as ${isList(schema) ? 'list' : 'object'}`,
  });
  return undefined;
}

function decodeScalar(
  schema: Extract<Schema, string>,
  value: unknown,
  field: string,
  problems: Problem[],
): unknown {
  switch (schema) {
    case 'any':
      return value;
    case 'duration': {
      const seconds =
        typeof value === 'string' ? parseDuration(value) : undefined;
      if (seconds !== undefined) {
        return seconds;
      }
      break;
    }
    case 'int32':
    case 'int64': {
      const bound = schema === 'int32' ? INT32 : INT64;
      if (Number.isInteger(value) && isWithin(value as number, bound)) {
        return value;
      }
      break;
    }
    default:
      if (typeof value === schema) {
        return value;
      }
  }
  problems.push({ field, why: `cannot be read as ${schema}` });
  return undefined;
}

function isWithin(value: number, bound: number): boolean {
  return value >= -bound && value < bound;
}

function isList(schema: Schema): schema is readonly [Schema] {
  return Array.isArray(schema);
}

function zeroOf(schema: Schema): unknown {
  if (typeof schema !== 'string') {
    return isList(schema) ? [] : {};
  }
  switch (schema) {
    case 'string':
      return '';
    case 'boolean':
      return false;
    default:
      return 0;
  }
}
