import type { Page } from '@playwright/test';

/** How a reader has set up their Backstage. */
export interface Look {
  theme: 'light' | 'dark';
  language: 'en' | 'ja';
}

export const looks: readonly Look[] = [
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'en' },
  { theme: 'dark', language: 'ja' },
];

/** From the next page on; what is left out stays as it is. */
export async function useLook(page: Page, look: Partial<Look>) {
  await page.evaluate(entries => {
    for (const [name, chosen] of entries) localStorage.setItem(name, chosen);
  }, Object.entries(look));
}
