import { mockApis } from '@backstage/frontend-test-utils';
import { berthTranslationRef } from '../translation';
import type { Words } from '../words/useWords';

/** English words outside of React. */
export function englishWords(): Words {
  const snapshot = mockApis.translation().getTranslation(berthTranslationRef);
  if (!snapshot.ready) {
    throw new Error('English is built in and needs no loading');
  }
  return { t: snapshot.t, locale: 'en-US' };
}
