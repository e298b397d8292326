import { berthTranslationRef } from './translation';
import { english } from './messages/en';
import { japanese } from './messages/ja';
import { flattenMessages } from './messages/flatten';

function parametersOf(text: string): string[] {
  return [...text.matchAll(/\{\{\s*([^},\s]+)/g)]
    .map(([, name]) => name)
    .sort();
}

const inEnglish: Record<string, string> = flattenMessages(english);
const inJapanese: Record<string, string> = flattenMessages(japanese);

describe('berthTranslationRef', () => {
  it('is found under its id', () => {
    expect(berthTranslationRef.id).toBe('plugin.berth');
  });

  it('has every key in both languages', () => {
    expect(Object.keys(inJapanese).sort()).toEqual(
      Object.keys(inEnglish).sort(),
    );
  });

  it('takes the same parameters in both', () => {
    const parameters = (messages: Record<string, string>) =>
      Object.fromEntries(
        Object.entries(messages).map(([key, text]) => [
          key,
          parametersOf(text),
        ]),
      );
    expect(parameters(inJapanese)).toEqual(parameters(inEnglish));
  });

  it('leaves no text empty', () => {
    const texts = [...Object.values(inEnglish), ...Object.values(inJapanese)];
    expect(texts.filter(text => text.trim() === '')).toEqual([]);
  });
});
