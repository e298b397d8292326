import type { Page } from '@playwright/test';

/** When a page first showed what `FaceBrowser` looks out for, in ms since the navigation. */
export async function seenAt(page: Page, key: string): Promise<number> {
  const handle = await page.waitForFunction(wanted => {
    const { berthSeen } = window as unknown as {
      berthSeen: Record<string, number>;
    };
    const at = berthSeen[wanted];
    return Number.isFinite(at) ? at : false;
  }, key);
  return Number(await handle.jsonValue());
}
