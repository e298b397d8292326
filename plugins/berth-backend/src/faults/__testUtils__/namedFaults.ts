import ts from 'typescript';

/** A test that says that it shows what is done about a fault. */
export interface NamedFault {
  fault: number;
  /** Of the test itself, with the placeholders of a table. */
  title: string;
}

/**
 * The tests of a file that have `fault 3` in their titles, or in those of what they are in, by what the file says: nothing is
 * run. Tests that are skipped show nothing.
 */
export function namedFaults(path: string, text: string): NamedFault[] {
  const named: NamedFault[] = [];
  const visit = (node: ts.Node, within: string) => {
    const call = ts.isCallExpression(node) ? titledCall(node) : undefined;
    const title = call ? `${within} ${call.title}` : within;
    if (call?.type === 'skipped') return;
    if (call?.type === 'it') {
      const faults = new Set(
        [...title.matchAll(/\bfault (\d+)\b/g)].map(([, fault]) => fault),
      );
      for (const fault of faults) {
        named.push({ fault: Number(fault), title: call.title });
      }
      return;
    }
    ts.forEachChild(node, child => visit(child, title));
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest), '');
  return named;
}

/** `it('…', …)`, `it.each([…])('…', …)`, and whatever begins with `describe`. */
function titledCall({
  expression,
  arguments: [title],
}: ts.CallExpression):
  | { type: 'it' | 'describe' | 'skipped'; title: string }
  | undefined {
  const words = wordsOf(expression);
  if (!words || !title || !ts.isStringLiteralLike(title)) return undefined;
  const [first, ...more] = words;
  const isTest = first === 'it' || first === 'test';
  if (!isTest && !first.startsWith('describe')) return undefined;
  if (more.some(word => word === 'skip' || word === 'todo')) {
    return { type: 'skipped', title: title.text };
  }
  return { type: isTest ? 'it' : 'describe', title: title.text };
}

/** What a call is of: `it`, `each` for `it.each([…])`. */
function wordsOf(expression: ts.Expression): string[] | undefined {
  if (ts.isIdentifier(expression)) return [expression.text];
  if (ts.isPropertyAccessExpression(expression)) {
    const former = wordsOf(expression.expression);
    return former && [...former, expression.name.text];
  }
  return ts.isCallExpression(expression)
    ? wordsOf(expression.expression)
    : undefined;
}
