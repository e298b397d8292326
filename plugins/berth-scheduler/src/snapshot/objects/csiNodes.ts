import { LABELS } from '../../input/objects/selectors';
import { objectKind } from './ObjectKind';

/** What the CSI drivers of a node say about it. */
export interface CsiNode {
  /** Of the node. */
  name: string;
  /** In-tree plugins that the kubelet has handed over to CSI drivers. */
  migratedPlugins: readonly string[];
  /** `limit` is how many volumes of the driver the node can attach; absent where there is none. */
  drivers: ReadonlyArray<{ name: string; limit?: number }>;
}

interface CsiNodeInput {
  metadata?: { annotations?: Record<string, string> };
  spec?: {
    drivers?: Array<{ name: string; allocatable?: { count?: number } }>;
  };
}

const MIGRATED_PLUGINS = 'storage.alpha.kubernetes.io/migrated-plugins';

export const csiNodes = objectKind('CSINode', {
  schema: {
    metadata: { name: 'text', annotations: LABELS },
    spec: { drivers: [{ name: 'text', allocatable: { count: 'int32' } }] },
  },
  read({ metadata, spec }: CsiNodeInput, { name }): CsiNode {
    const migrated = metadata?.annotations?.[MIGRATED_PLUGINS] ?? '';
    return {
      name,
      migratedPlugins: migrated.split(',').filter(Boolean),
      drivers: (spec?.drivers ?? []).map(driver => ({
        name: driver.name,
        limit: driver.allocatable?.count,
      })),
    };
  },
});
