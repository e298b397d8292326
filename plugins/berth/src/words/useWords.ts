import { useMemo } from 'react';
import {
  TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { berthTranslationRef } from '../translation';
import { readerLocale } from './locale';
import { useLanguage } from './useLanguage';

/** Looks up a message; the English text types its parameters. */
export type Translate = TranslationFunction<typeof berthTranslationRef.T>;

/** What is needed to say something: the messages and the reader's locale. */
export interface Words {
  t: Translate;
  /** BCP 47, for numbers, durations and times. */
  locale: string;
}

/** The reader's words. */
export function useWords(): Words {
  const { t } = useTranslationRef(berthTranslationRef);
  const language = useLanguage();
  return useMemo(
    () => ({ t, locale: readerLocale(language, navigator.languages) }),
    [t, language],
  );
}
