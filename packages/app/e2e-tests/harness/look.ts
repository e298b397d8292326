import type { Page } from '@playwright/test';

/** How a reader has set up their Backstage. */
export interface Look {
  theme: 'light' | 'dark';
  language: 'en' | 'ja';
}

export const looks: readonly Look[] = [
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'en' },
  { theme: 'light', language: 'ja' },
];

/** From the next page on. */
export async function useLook(page: Page, { theme, language }: Look) {
  await page.evaluate(
    ([chosenTheme, chosenLanguage]) => {
      localStorage.setItem('theme', chosenTheme);
      localStorage.setItem('language', chosenLanguage);
    },
    [theme, language] as const,
  );
}
