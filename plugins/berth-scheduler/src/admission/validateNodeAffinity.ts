import type {
  NodeAffinity,
  NodeSelector,
  NodeSelectorTerm,
  Requirement,
} from '../kubernetes/types';
import { invalid, required } from './problem';
import {
  between,
  each,
  field,
  fields,
  needed,
  type Problems,
  type Rule,
} from './rule';
import { validateOperator } from './validateLabelSelector';
import {
  validateDnsSubdomain,
  validateLabelKey,
  validateLabelValue,
} from './validateNames';

/**
 * Required and preferred terms; the values of preferred ones may be anything.
 * Source: pkg/apis/core/validation `ValidateNodeSelector`, `ValidatePreferredSchedulingTerms`.
 */
export const validateNodeAffinity = fields<NodeAffinity>({
  requiredDuringSchedulingIgnoredDuringExecution: validateRequired,
  preferredDuringSchedulingIgnoredDuringExecution: each(
    fields({
      weight: between(1, 100),
      preference: validateTerm(validateExpression),
    }),
  ),
});

function* validateRequired(selector?: NodeSelector): Problems {
  if (selector) {
    yield* field(selector, 'nodeSelectorTerms', needed);
    const isTerm = validateTerm(validateRequiredExpression);
    yield* field(selector, 'nodeSelectorTerms', each(isTerm));
  }
}

function validateTerm(
  isExpression: Rule<Requirement>,
): Rule<NodeSelectorTerm | undefined> {
  return fields({
    matchExpressions: each(isExpression),
    matchFields: each(validateMatchField),
  });
}

function* validateRequiredExpression(expression: Requirement): Problems {
  yield* validateExpression(expression);
  yield* field(expression, 'values', each(validateLabelValue));
}

function* validateExpression(expression: Requirement): Problems {
  const { operator, values = [] } = expression;
  if (operator !== 'Gt' && operator !== 'Lt') {
    yield* validateOperator(expression);
  } else if (values.length !== 1) {
    yield required('.values', `must be a single one with ${operator}`);
  }
  yield* field(expression, 'key', validateLabelKey);
}

function* validateMatchField(requirement: Requirement): Problems {
  const { key, operator, values = [] } = requirement;
  if (operator !== 'In' && operator !== 'NotIn') {
    yield invalid('.operator', operator, 'must be In or NotIn');
  }
  if (values.length !== 1) {
    yield required('.values', 'must be a single one');
  }
  if (key !== 'metadata.name') {
    yield invalid('.key', key, 'not a field of nodes that can be selected by');
  }
  yield* field(requirement, 'values', each(validateDnsSubdomain));
}
