import { Document, isScalar, visit } from 'yaml';
import { needsQuotes } from '../kyaml/encodeKey';
import type { JsonValue } from '../kyaml/JsonValue';

/**
 * A document in YAML, `---` first. Strings are in quotes, and keys where they need them, so that no parser of YAML 1.1,
 * such as kubectl's, or of 1.2 takes any for something else.
 * @public
 */
export function encodeYaml(document: JsonValue): string {
  const tree = new Document(document, { aliasDuplicateObjects: false });
  visit(tree, {
    Pair(_, { key }) {
      if (isScalar(key)) {
        key.type = needsQuotes(String(key.value)) ? 'QUOTE_DOUBLE' : 'PLAIN';
      }
    },
  });
  const text = tree.toString({
    defaultStringType: 'QUOTE_DOUBLE',
    lineWidth: 0,
  });
  return `---\n${text}`;
}
