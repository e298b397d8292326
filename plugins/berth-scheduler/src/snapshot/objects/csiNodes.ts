import { objectReader } from '../../input/objectReader';
import { LABELS } from '../../input/objects/selectors';
import type { ObjectKind } from './ObjectKind';

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
  metadata?: { name?: string; annotations?: Record<string, string> };
  spec?: {
    drivers?: Array<{ name: string; allocatable?: { count?: number } }>;
  };
}

const readInput = objectReader<CsiNodeInput>('CSINode', {
  metadata: { name: 'text', annotations: LABELS },
  spec: { drivers: [{ name: 'text', allocatable: { count: 'int32' } }] },
});

const MIGRATED_PLUGINS = 'storage.alpha.kubernetes.io/migrated-plugins';

export const csiNodes: ObjectKind<CsiNode> = {
  schema: readInput.schema,
  read(input) {
    const { metadata, spec } = readInput(input);
    const migrated = metadata?.annotations?.[MIGRATED_PLUGINS] ?? '';
    return {
      name: metadata?.name ?? '',
      migratedPlugins: migrated.split(',').filter(Boolean),
      drivers: (spec?.drivers ?? []).map(({ name, allocatable }) => ({
        name,
        limit: allocatable?.count,
      })),
    };
  },
  say: csiNode => csiNode,
};
