import type { SchemaOf } from '../Schema';
import type {
  LabelSelector,
  NodeSelector,
  NodeSelectorTerm,
  Requirement,
} from '../../kubernetes/types';

export const LABELS = { '*': 'string' } as const;

const REQUIREMENT = {
  key: 'text',
  operator: 'text',
  values: ['string'],
} as const satisfies SchemaOf<Requirement>;

export const LABEL_SELECTOR = {
  matchLabels: LABELS,
  matchExpressions: [REQUIREMENT],
} as const satisfies SchemaOf<LabelSelector>;

export const NODE_SELECTOR_TERM = {
  matchExpressions: [REQUIREMENT],
  matchFields: [REQUIREMENT],
} as const satisfies SchemaOf<NodeSelectorTerm>;

export const NODE_SELECTOR = {
  nodeSelectorTerms: [NODE_SELECTOR_TERM],
} as const satisfies SchemaOf<NodeSelector>;
