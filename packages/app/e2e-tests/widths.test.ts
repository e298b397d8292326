import { demoTest as test, expect } from './harness/test';

const pages = [
  { path: '/berth/services?scope=all', role: 'article' },
  { path: '/berth/fleet', role: 'table' },
  { path: '/berth/fleet?view=map', role: 'application' },
  { path: '/berth/fleet?view=holders', role: 'table' },
  { path: '/berth/fleet?view=waiting', role: 'table' },
] as const;

for (const width of [360, 3840]) {
  test(`my services and the fleet are as wide as a window of ${width} pixels`, async ({
    page,
    baseURL,
  }) => {
    await page.setViewportSize({ width, height: 1200 });
    for (const { path, role } of pages) {
      await page.goto(`${baseURL}${path}`);
      await expect(page.getByRole(role).first()).toBeVisible();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect.soft(overflow, path).toBeLessThanOrEqual(0);
    }
  });
}

test('on 360 pixels the fleet scrolls its tabs and its tables by themselves', async ({
  page,
  baseURL,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(`${baseURL}/berth/fleet?view=waiting`);
  await expect(
    page.getByRole('button', { name: 'What is waiting' }),
  ).toBeInViewport({ ratio: 0.99 });

  await page.goto(`${baseURL}/berth/fleet`);
  const table = page.getByRole('region', { name: 'Clusters side by side' });
  await table.focus();
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(() => table.evaluate(({ scrollLeft }) => scrollLeft))
    .toBeGreaterThan(0);
  // What it is called stays where it is, and all of it is seen.
  await expect(page.getByText('Clusters side by side')).toBeInViewport({
    ratio: 0.99,
  });
});
