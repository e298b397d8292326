import { parseDocument } from 'yaml';
import { isObject } from './read';

/** Longer than any configuration that people write into an object; what is longer costs too much to read. */
const LENGTH_LIMIT = 100_000;

/** Uses of anchors: enough for people, too few for one document to grow into many. */
const ALIAS_LIMIT = 20;

/** The object that a text holds as YAML, of which JSON is a part; `undefined` where it holds none. */
export function parseYaml(text: unknown): Record<string, unknown> | undefined {
  if (typeof text !== 'string' || text.length > LENGTH_LIMIT) {
    return undefined;
  }
  const document = parseDocument(text, { logLevel: 'error' });
  if (document.errors.length > 0) {
    return undefined;
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: ALIAS_LIMIT });
    return isObject(value) ? value : undefined;
  } catch (error) {
    // Too many aliases, or one without its anchor.
    if (error instanceof ReferenceError) {
      return undefined;
    }
    throw error;
  }
}
