import { readFileSync } from 'node:fs';
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import kubernetesPlugin from '@backstage/plugin-kubernetes-backend';
// This program is a backend.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import berthPlugin from '@berth/backstage-plugin-berth-backend';
import { ID_LABEL } from './kubernetesWorld';

// A backend with Berth and the kubernetes plugin on the same clusters. The catalog is in memory: its time is nobody's.
const { config, components } = JSON.parse(
  process.env.BERTH_BENCH_BACKEND ?? '{}',
);

const backend = createBackend();
backend.add(
  createServiceFactory({
    service: coreServices.rootConfig,
    deps: {},
    factory: () => new ConfigReader(config),
  }),
);
backend.add(
  createServiceFactory({
    service: catalogServiceRef,
    deps: {},
    factory: () =>
      catalogServiceMock({
        entities: Array.from({ length: components }, (_, index) => ({
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: {
            name: `svc-${index}`,
            namespace: 'default',
            etag: `${index}`,
            annotations: { [ID_LABEL]: `svc-${index}` },
          },
          spec: { type: 'service', owner: 'team', lifecycle: 'production' },
        })),
      }),
  }),
);
backend.add(berthPlugin);
backend.add(kubernetesPlugin);
backend.start();

/** The most memory that the process ever had, as Linux counts it. */
function peakBytes(): number {
  const [, kilobytes] =
    /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}

process.on('message', () => {
  const peak = peakBytes();
  global.gc?.();
  process.send?.({ peak, heap: process.memoryUsage().heapUsed });
});
