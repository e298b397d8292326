import { parseDocument } from 'yaml';
import { isObject } from './read';

/** Longer than what people write into one field; the worst of this length takes less than a second. */
const LENGTH_LIMIT = 32_768;

/** Uses of anchors: enough for people, too few for one document to grow into many. */
const ALIAS_LIMIT = 20;

/** One object is read in several ways, one after the other, and parsing costs far more than all the rest. */
let last: { text: string; parsed: unknown } = { text: '', parsed: undefined };

/**
 * The object that a text holds as YAML, of which JSON is a part; `undefined` where it holds none, and where it is longer than
 * what people write into one field. Callers must not change it.
 * @public
 */
export function parseYaml(text: unknown): Record<string, unknown> | undefined {
  const value = parsed(text);
  return isObject(value) ? value : undefined;
}

/** As {@link parseYaml}, of a list. */
export function parseYamlList(text: unknown): unknown[] | undefined {
  const value = parsed(text);
  return Array.isArray(value) ? value : undefined;
}

function parsed(text: unknown): unknown {
  if (typeof text !== 'string' || text.length > LENGTH_LIMIT) {
    return undefined;
  }
  if (text !== last.text) {
    last = { text, parsed: parse(text) };
  }
  return last.parsed;
}

function parse(text: string): unknown {
  const document = parseDocument(text, {
    logLevel: 'error',
    prettyErrors: false,
    // It compares every key with every other.
    uniqueKeys: false,
  });
  if (document.errors.length > 0) {
    return undefined;
  }
  try {
    return document.toJS({ maxAliasCount: ALIAS_LIMIT });
  } catch (error) {
    // Too many aliases, or one without its anchor.
    if (error instanceof ReferenceError) {
      return undefined;
    }
    throw error;
  }
}
