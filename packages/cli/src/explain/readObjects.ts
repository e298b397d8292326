import { cutDocuments } from './cutDocuments';
import { parseDocument, type ParsedValue } from './parseDocument';
import type { ReadDocument } from './ReadDocument';

/**
 * The objects of a file, in order: YAML documents (KYAML is YAML), JSON, or JSON lines, and the items of lists in place of
 * the lists. What is damaged stands between them.
 */
export function readObjects(file: string): ReadDocument[] {
  return cutDocuments(file)
    .flatMap((document, index) =>
      parseDocument(document, { number: index + 1 }),
    )
    .flatMap(objectsIn);
}

function objectsIn(parsed: ParsedValue): ReadDocument[] {
  if (parsed.kind === 'damaged') {
    return [parsed];
  }
  const { value, at } = parsed;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [{ kind: 'damaged', at, why: 'not an object' }];
  }
  const object = value as Record<string, unknown>;
  if (typeof object.kind !== 'string' || object.kind === '') {
    return [{ kind: 'damaged', at, why: 'it has no kind' }];
  }
  if (object.kind.endsWith('List') && Array.isArray(object.items)) {
    const { apiVersion } = object;
    const kind = object.kind.slice(0, -'List'.length);
    return object.items.flatMap((item: unknown, index) =>
      objectsIn({
        kind: 'value',
        // The API server leaves out of the items what is the same for all.
        value: kind === '' ? item : withIdentity(item, { apiVersion, kind }),
        at: `${at}, item ${index + 1}`,
      }),
    );
  }
  return [{ kind: 'object', object, at }];
}

function withIdentity(item: unknown, identity: object): unknown {
  return typeof item === 'object' && item !== null && !Array.isArray(item)
    ? { ...identity, ...item }
    : item;
}
