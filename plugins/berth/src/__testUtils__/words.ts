import {
  createTranslationRef,
  type TranslationRef,
} from '@backstage/frontend-plugin-api';
import { mockApis } from '@backstage/frontend-test-utils';
import { japanese } from '../messages/ja';
import { berthTranslationRef } from '../translation';
import type { Words } from '../words/useWords';

type Messages = typeof berthTranslationRef.T;

/** English words outside of React. */
export function englishWords(): Words {
  return wordsOf(berthTranslationRef, 'en-US');
}

/** Japanese words outside of React. That they take the same parameters as the English ones, another test sees to. */
export function japaneseWords(): Words {
  const ref: TranslationRef = createTranslationRef({
    id: `${berthTranslationRef.id}.ja`,
    messages: japanese,
  });
  return wordsOf(ref as TranslationRef<string, Messages>, 'ja-JP');
}

function wordsOf(ref: TranslationRef<string, Messages>, locale: string): Words {
  const snapshot = mockApis.translation().getTranslation(ref);
  if (!snapshot.ready) {
    throw new Error('Words that are built in need no loading');
  }
  return { t: snapshot.t, locale };
}
