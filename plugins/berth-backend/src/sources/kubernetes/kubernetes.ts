import type { ClusterSourceFactory } from '@berth/backstage-plugin-berth-node';
import { KubernetesConfigSource } from './KubernetesConfigSource';
import { locateClusters } from './locateClusters';

/**
 * `{ type: kubernetes }`: the clusters that the kubernetes plugin is configured with, read from the same keys
 * (`@backstage/plugin-kubernetes-backend` 0.21.11, `config.schema.json`). What Berth cannot watch is told of, one by one.
 */
export const kubernetes: ClusterSourceFactory = {
  type: 'kubernetes',
  create({ rootConfig, logger }) {
    // A mistake that is there from the beginning is to be seen then.
    locateClusters(rootConfig);
    return new KubernetesConfigSource({ config: rootConfig, logger });
  },
};
