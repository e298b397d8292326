import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { english } from './messages/en';

/**
 * Every word of Berth. English is built in and Japanese comes along: an app whose `availableLanguages` has `ja` shows
 * it without further set-up. An app may still replace either with a resource of its own.
 * @public
 */
export const berthTranslationRef = createTranslationRef({
  id: 'plugin.berth',
  messages: english,
  translations: { ja: () => import('./translation.ja') },
});
