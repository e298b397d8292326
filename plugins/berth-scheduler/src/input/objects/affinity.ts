import type { SchemaOf } from '../Schema';
import type {
  NodeAffinity,
  PodAffinity,
  PodAffinityTerm,
  PodSpec,
} from '../../kubernetes/types';
import { LABEL_SELECTOR, NODE_SELECTOR, NODE_SELECTOR_TERM } from './selectors';

const POD_AFFINITY_TERM = {
  labelSelector: LABEL_SELECTOR,
  namespaces: ['string'],
  namespaceSelector: LABEL_SELECTOR,
  topologyKey: 'string',
  matchLabelKeys: ['string'],
  mismatchLabelKeys: ['string'],
} as const satisfies SchemaOf<PodAffinityTerm>;

const POD_AFFINITY = {
  requiredDuringSchedulingIgnoredDuringExecution: [POD_AFFINITY_TERM],
  preferredDuringSchedulingIgnoredDuringExecution: [
    { weight: 'int32', podAffinityTerm: POD_AFFINITY_TERM },
  ],
} as const satisfies SchemaOf<PodAffinity>;

const NODE_AFFINITY = {
  requiredDuringSchedulingIgnoredDuringExecution: NODE_SELECTOR,
  preferredDuringSchedulingIgnoredDuringExecution: [
    { weight: 'int32', preference: NODE_SELECTOR_TERM },
  ],
} as const satisfies SchemaOf<NodeAffinity>;

export const AFFINITY = {
  nodeAffinity: NODE_AFFINITY,
  podAffinity: POD_AFFINITY,
  podAntiAffinity: POD_AFFINITY,
} as const satisfies SchemaOf<NonNullable<PodSpec['affinity']>>;
