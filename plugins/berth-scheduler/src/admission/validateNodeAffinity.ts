import type {
  NodeAffinity,
  NodeSelector,
  NodeSelectorTerm,
  Requirement,
} from '../kubernetes/types';
import { invalid, required } from './problem';
import {
  between,
  both,
  each,
  field,
  fields,
  needed,
  type Rule,
  type Finding,
} from './rule';
import { validateOperator } from './validateLabelSelector';
import {
  validateDnsSubdomain,
  validateLabelKey,
  validateLabelValue,
} from './validateNames';

const validateNodeNames = each(validateDnsSubdomain);
const validateLabelValues = each(validateLabelValue);

/**
 * Required and preferred terms; the values of preferred ones may be anything.
 * Source: pkg/apis/core/validation `ValidateNodeSelector`, `ValidatePreferredSchedulingTerms`.
 */
export const validateNodeAffinity = fields<NodeAffinity>({
  requiredDuringSchedulingIgnoredDuringExecution: fields<NodeSelector>({
    nodeSelectorTerms: both(
      needed,
      each(
        validateTerm(
          both(validateExpression, expression =>
            field(expression, 'values', validateLabelValues),
          ),
        ),
      ),
    ),
  }),
  preferredDuringSchedulingIgnoredDuringExecution: each(
    fields({
      weight: between(1, 100),
      preference: validateTerm(validateExpression),
    }),
  ),
});

function validateTerm(
  isExpression: Rule<Requirement>,
): Rule<NodeSelectorTerm | undefined> {
  return fields({
    matchExpressions: each(isExpression),
    matchFields: each(validateMatchField),
  });
}

function validateExpression(expression: Requirement): Finding {
  return (
    validateNodeOperator(expression) ||
    field(expression, 'key', validateLabelKey)
  );
}

function validateNodeOperator(expression: Requirement): Finding {
  const { operator, values = [] } = expression;
  return operator === 'Gt' || operator === 'Lt'
    ? values.length !== 1 &&
        required('.values', `must be a single one with ${operator}`)
    : validateOperator(expression);
}

function validateMatchField(requirement: Requirement): Finding {
  const { key, operator, values = [] } = requirement;
  if (operator !== 'In' && operator !== 'NotIn') {
    return invalid('.operator', operator, 'must be In or NotIn');
  }
  if (values.length !== 1) {
    return required('.values', 'must be a single one');
  }
  if (key !== 'metadata.name') {
    return invalid('.key', key, 'not a field of nodes that can be selected by');
  }
  return field(requirement, 'values', validateNodeNames);
}
