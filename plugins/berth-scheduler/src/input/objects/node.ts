import type {
  NodeInput,
  NodeSpec,
  NodeStatusFields,
  Taint,
} from '../../kubernetes/types';
import type { SchemaOf } from '../Schema';
import { AMOUNTS } from './resources';
import { LABELS } from './selectors';

const TAINT = {
  key: 'text',
  value: 'string',
  effect: 'text',
} as const satisfies SchemaOf<Taint>;

/** What is read of a node. */
export const NODE = {
  metadata: { name: 'string', labels: LABELS },
  spec: {
    unschedulable: 'boolean',
    taints: [TAINT],
  } satisfies SchemaOf<NodeSpec>,
  status: {
    allocatable: AMOUNTS,
    capacity: AMOUNTS,
    images: [{ names: ['string'], sizeBytes: 'int64' }],
  } satisfies SchemaOf<NodeStatusFields>,
} as const satisfies SchemaOf<NodeInput>;
