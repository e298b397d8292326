import {
  allComponents,
  Backstage,
  ControlPlane,
  freePort,
  installCrd,
  node,
  startBackstage,
  startControlPlane,
} from '@berth/testkit';
import { test as base } from '@playwright/test';

/** Who measures the GPUs of a demo on this port, as in `app-config.yaml`. */
function demoMeasured(port: number) {
  return {
    berth_clusters: [
      {
        name: 'tokyo-h100',
        prometheus: { url: `http://127.0.0.1:${port}/prometheus/tokyo-h100` },
      },
    ],
  };
}

/** Both outlive single tests; tests create objects with names of their own. */
interface Worlds {
  /** A real Kubernetes 1.37 with GPU nodes, empty otherwise. */
  cluster: ControlPlane;
  /** A Backstage that watches the demo and the real cluster. */
  backstage: Backstage;
  /** The port of the demo's API server. */
  demoPort: number;
}

export const test = base.extend<{}, Worlds>({
  cluster: [
    async ({}, provide) => {
      const cluster = await startControlPlane({
        components: allComponents,
      });
      try {
        await installCrd(cluster, 'argo-cd/application');
        await cluster.apply(
          ['a', 'b', 'c'].map(name =>
            node({ name: `e2e-${name}`, gpus: { model: 'H100', count: 8 } }),
          ),
        );
        await provide(cluster);
      } finally {
        await cluster.stop();
      }
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  demoPort: [
    async ({}, provide) => provide(await freePort()),
    { scope: 'worker' },
  ],

  backstage: [
    async ({ cluster, demoPort }, provide) => {
      const backstage = await startBackstage({
        sources: [
          { type: 'demo', port: demoPort },
          { type: 'kubeconfig', file: cluster.kubeconfigPath },
        ],
        config: demoMeasured(demoPort),
      });
      try {
        await provide(backstage);
      } finally {
        await backstage.stop();
      }
    },
    { scope: 'worker', timeout: 180_000 },
  ],

  baseURL: async ({ backstage }, provide) => provide(backstage.url),

  page: async ({ page, baseURL }, provide) => {
    await page.goto(`${baseURL}/`);
    await page.getByRole('button', { name: 'Enter' }).click();
    // The shell has a heading of its own, `Catalog`, before this one is there.
    await page.getByRole('heading', { name: 'Berth Catalog' }).waitFor();
    await provide(page);
  },
});

/** With the demo alone, for what is only looked at. */
export const demoTest = test.extend<{}, Pick<Worlds, 'backstage'>>({
  backstage: [
    async ({ demoPort }, provide) => {
      const backstage = await startBackstage({
        sources: [{ type: 'demo', port: demoPort }],
        config: demoMeasured(demoPort),
      });
      try {
        await provide(backstage);
      } finally {
        await backstage.stop();
      }
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

export { expect } from '@playwright/test';
