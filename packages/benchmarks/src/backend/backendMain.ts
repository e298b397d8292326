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
import { LoopWatch } from './LoopWatch';

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
    factory: () => {
      const entities = Array.from({ length: components }, (_, index) => ({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: {
          name: `svc-${index}`,
          namespace: 'default',
          etag: `${index}`,
          annotations: { [ID_LABEL]: `svc-${index}` },
        },
        spec: { type: 'service', owner: 'team', lifecycle: 'production' },
      }));
      const byRef = new Map(
        entities.map(entity => [
          `component:default/${entity.metadata.name}`,
          entity,
        ]),
      );
      // The mock's own goes through all entities for each question.
      return Object.assign(catalogServiceMock({ entities }), {
        getEntitiesByRefs: async (request: { entityRefs: string[] }) => ({
          items: request.entityRefs.map(ref => byRef.get(ref)),
        }),
        // All are services, and whoever asks may see all.
        async *streamEntities({ pageSize = 500 }: { pageSize?: number } = {}) {
          for (let at = 0; at < entities.length; at += pageSize) {
            yield entities.slice(at, at + pageSize);
          }
        },
      });
    },
  }),
);
backend.add(berthPlugin);
backend.add(kubernetesPlugin);

const loop = new LoopWatch();
backend.start().then(() => loop.begin());

/** The most memory that the process ever had, as Linux counts it. */
function peakBytes(): number {
  const [, kilobytes] =
    /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}

process.on('message', message => {
  if (message === 'begin') {
    loop.begin();
    return;
  }
  const { lag } = loop;
  const peak = peakBytes();
  global.gc?.();
  process.send?.({ peak, heap: process.memoryUsage().heapUsed, lag });
});
