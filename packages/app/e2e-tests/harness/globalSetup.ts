import type { FullConfig } from '@playwright/test';
import { buildApp } from './buildApp';
import { startBackstage } from './startBackstage';
import { startRealCluster } from './startRealCluster';

/**
 * One real Kubernetes, one demo and one Backstage for the whole run: tests create objects with names of their own, so
 * they do not get in each other's way.
 */
export default async function globalSetup(_config: FullConfig) {
  await buildApp();
  const cluster = await startRealCluster();
  try {
    const backstage = await startBackstage({
      sources: [
        { type: 'demo' },
        { type: 'kubeconfig', file: cluster.kubeconfigPath },
      ],
    });
    process.env.BERTH_E2E_URL = backstage.url;
    process.env.BERTH_E2E_KUBECONFIG = cluster.kubeconfigPath;
    return async () => {
      await backstage.stop();
      await cluster.stop();
    };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}
