import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deployment, startBackstage } from '@berth/testkit';
import { packPlugins } from './harness/packPlugins';
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
      await cluster.apply([
        deployment({
          name: 'strange-shop',
          replicas: 2,
          labels: { 'backstage.io/kubernetes-id': 'shop-front' },
          requests: { cpu: '1', 'nvidia.com/gpu': '2' },
          tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists' }],
        }),
      ]);
      await expect(
        page.getByRole('img', { name: '2 of 2 pods available' }),
      ).toBeVisible({ timeout: 90_000 });
      await expect(page.getByText('All 2 fit')).toBeVisible();
      await page.goto(`${backstage.url}/berth`);
      await expect(
        page
          .getByRole('list', { name: 'Services' })
          .getByRole('article')
          .first(),
      ).toBeVisible();
      await page.goto(`${backstage.url}/berth/fleet`);
      await expect(
        page.getByRole('table', { name: 'Clusters side by side' }),
      ).toBeVisible();
      await page.close();
    } finally {
      await backstage.stop();
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});
