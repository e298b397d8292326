import { InputError } from '@backstage/errors';
import type { Token } from './tokens';

/** Reads tokens one after the other, and says what it found where something else should be. */
export class TokenReader {
  #next = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  atEnd(): boolean {
    return this.#next >= this.tokens.length;
  }

  isNext(symbol: string): boolean {
    const token = this.tokens[this.#next];
    return token?.kind === 'symbol' && token.text === symbol;
  }

  take(symbol: string): boolean {
    return this.isNext(symbol) && this.#advance();
  }

  takeWord(text: string): boolean {
    const token = this.tokens[this.#next];
    return token?.kind === 'word' && token.text === text && this.#advance();
  }

  word(expected: string): string {
    const token = this.tokens[this.#next];
    if (token?.kind !== 'word') {
      throw new InputError(
        `has ${this.describeNext()} where ${expected} should be`,
      );
    }
    this.#advance();
    return token.text;
  }

  describeNext(): string {
    return this.tokens[this.#next]?.text ?? 'its end';
  }

  #advance(): true {
    this.#next += 1;
    return true;
  }
}
