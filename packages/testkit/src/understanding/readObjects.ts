import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { CustomObject } from './CustomResources';

/** The objects of a file, in its order. Documents without content are none. */
export function readObjects(path: string): CustomObject[] {
  return parseAllDocuments(readFileSync(path, 'utf8')).flatMap(
    document => document.toJS() ?? [],
  );
}
