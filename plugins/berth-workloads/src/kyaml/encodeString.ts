import { escapeCharacter } from './escapeCharacter';
import { indentation } from './indentation';

/**
 * A string, always in double quotes. One of several lines has a line for each, which YAML folds away again.
 *
 * Source: sigs.k8s.io/yaml 1.6.0 `kyaml/kyaml.go`, `renderString`.
 */
export function encodeString(value: string, depth: number): string {
  const lines = value.split('\n');
  if (lines.length === 1) {
    return `"${encodeLine(lines[0])}"`;
  }
  const last = lines.pop();
  const folded = lines.map(
    line => `${beginLine(line || '\n', depth)}${encodeLine(line)}\\n\\\n`,
  );
  if (last) {
    folded.push(`${beginLine(last, depth)}${encodeLine(last)}\\\n`);
  }
  return `"\\\n${folded.join('')}${indentation(depth)}"`;
}

function encodeLine(line: string): string {
  return Array.from(line, character =>
    // As it is: a tab in its place is easier to read.
    character === '\t' ? character : escapeCharacter(character),
  ).join('');
}

/**
 * YAML drops the white space that a folded line begins with, so that the first of the string's own is escaped; other
 * lines have a space more, which makes them line up.
 */
function beginLine(line: string, depth: number): string {
  const escape = line.startsWith(' ') || line.startsWith('\t') ? '\\' : ' ';
  return `${indentation(depth)}${escape}`;
}
