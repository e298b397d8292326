import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPlugins } from './harness/packPlugins';
import { startBackstage } from './harness/startBackstage';
import { makeStrangerApp } from './harness/strangerApp';
import { expect, test } from './harness/test';

test('an app that never saw this repository gets Berth from its packages', async ({
  cluster,
  browser,
}) => {
  test.setTimeout(30 * 60_000);
  const directory = mkdtempSync(join(tmpdir(), 'berth-stranger-'));
  try {
    const tarballs = await packPlugins(directory);
    const app = join(directory, 'app');
    await makeStrangerApp(app, tarballs);
    const backstage = await startBackstage({
      repository: app,
      sources: [{ type: 'kubeconfig', file: cluster.kubeconfigPath }],
    });
    try {
      const page = await browser.newPage();
      await page.goto(backstage.url);
      await page.getByRole('button', { name: 'Enter' }).click();
      await page
        .getByRole('heading', { name: /catalog/i })
        .first()
        .waitFor();
      await page.goto(
        `${backstage.url}/catalog/default/component/shop-front/berth`,
      );
      await expect(
        page.getByText(/No workload matches.*Looked in envtest/),
      ).toBeVisible();
      await page.close();
    } finally {
      await backstage.stop();
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});
