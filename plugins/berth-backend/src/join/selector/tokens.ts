import { InputError } from '@backstage/errors';

export type Token =
  | {
      kind: 'symbol';
      text: '=' | '==' | '!=' | '!' | '(' | ')' | ',' | '<' | '>';
    }
  | { kind: 'word'; text: string };

// Two-character operators first, so that `!=` is never read as `!`.
const TOKEN = /\s*(?:(==|!=|[=!(),<>])|([^\s=!(),<>]+))/y;

/** The tokens of a label selector, as `Lexer` of k8s.io/apimachinery `pkg/labels/selector.go` (v0.37) splits them. */
export function tokensOf(selector: string): Token[] {
  const tokens: Token[] = [];
  const text = selector.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) {
      throw new InputError('is not a label selector');
    }
    tokens.push(
      match[1]
        ? ({ kind: 'symbol', text: match[1] } as Token)
        : { kind: 'word', text: match[2] },
    );
  }
  return tokens;
}
