import {
  duplicate,
  forbidden,
  invalid,
  required,
  unsupported,
  type Problem,
} from '../../admission/problem';
import { isLabelKey } from '../../kubernetes/labels';
import type { Decoded } from '../schema';
import { argsReader } from './argsReader';

const CONSTRAINT = {
  maxSkew: 'int32',
  topologyKey: 'string',
  whenUnsatisfiable: 'string',
  labelSelector: {
    matchLabels: { '*': 'string' },
    matchExpressions: [
      { key: 'string', operator: 'string', values: ['string'] },
    ],
  },
  minDomains: 'int32',
  nodeAffinityPolicy: 'string',
  nodeTaintsPolicy: 'string',
  matchLabelKeys: ['string'],
} as const;

const ACTIONS = ['DoNotSchedule', 'ScheduleAnyway'];

/**
 * Policies, `minDomains` and `matchLabelKeys` of default constraints are not checked.
 * Source: pkg/scheduler/apis/config/validation `ValidatePodTopologySpreadArgs`, v1.34.4 to v1.37.1.
 */
export const podTopologySpread = argsReader({
  schema: { defaultConstraints: [CONSTRAINT], defaultingType: 'string' },
  validate({ defaultConstraints = [], defaultingType }, field) {
    const problems: Problem[] = [];
    const type = defaultingType || 'System';
    const at = `${field}.defaultingType`;
    if (type !== 'System' && type !== 'List') {
      problems.push(unsupported(at, type));
    } else if (type === 'System' && defaultConstraints.length > 0) {
      const why = 'when .defaultConstraints are not empty';
      problems.push(invalid(at, type, why));
    }
    const seen = new Set<string>();
    defaultConstraints.forEach((constraint, i) => {
      const own = `${field}.defaultConstraints[${i}]`;
      problems.push(...validateConstraint(constraint, own));
      const { topologyKey = '', whenUnsatisfiable = '' } = constraint;
      const pair = `{${topologyKey}, ${whenUnsatisfiable}}`;
      if (seen.has(pair)) {
        problems.push(duplicate(own, pair));
      }
      seen.add(pair);
    });
    return problems;
  },
  read: ({ defaultConstraints, defaultingType }) => ({
    PodTopologySpread: {
      // A selector is refused.
      defaultConstraints: defaultConstraints?.map(constraint => ({
        ...constraint,
        labelSelector: undefined,
      })),
      defaultingType: defaultingType === 'List' ? 'List' : 'System',
    },
  }),
});

function validateConstraint(
  constraint: Decoded<typeof CONSTRAINT>,
  field: string,
): Problem[] {
  const { maxSkew = 0, topologyKey = '', whenUnsatisfiable = '' } = constraint;
  const problems: Problem[] = [];
  if (maxSkew <= 0) {
    const why = 'not in valid range (0, inf)';
    problems.push(invalid(`${field}.maxSkew`, maxSkew, why));
  }
  if (topologyKey === '') {
    problems.push(required(`${field}.topologyKey`, 'can not be empty'));
  } else if (!isLabelKey(topologyKey)) {
    const why = 'not a label key';
    problems.push(invalid(`${field}.topologyKey`, topologyKey, why));
  }
  const at = `${field}.whenUnsatisfiable`;
  if (whenUnsatisfiable === '') {
    problems.push(required(at, 'can not be empty'));
  } else if (!ACTIONS.includes(whenUnsatisfiable)) {
    problems.push(unsupported(at, whenUnsatisfiable));
  }
  if (constraint.labelSelector) {
    const why =
      'constraint must not define a selector, as they deduced for each pod';
    problems.push(forbidden(`${field}.labelSelector`, why));
  }
  return problems;
}
