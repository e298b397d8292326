import type { LabelSelector, Requirement } from '../kubernetes/types';
import { forbidden, invalid, required } from './problem';
import { each, field, fields, type Problems } from './rule';
import { validateLabels } from './validateLabels';
import { validateLabelKey, validateLabelValue } from './validateNames';

/** Source: apimachinery meta/v1/validation `ValidateLabelSelector`. */
export const validateLabelSelector = fields<LabelSelector>({
  matchLabels: validateLabels,
  matchExpressions: each(validateRequirement),
});

function* validateRequirement(requirement: Requirement): Problems {
  yield* validateOperator(requirement);
  yield* field(requirement, 'key', validateLabelKey);
  yield* field(requirement, 'values', each(validateLabelValue));
}

/** The operators that every selector knows, by how many values they take. */
export function* validateOperator({
  operator = '',
  values = [],
}: Requirement): Problems {
  switch (operator) {
    case 'In':
    case 'NotIn':
      if (values.length === 0) {
        yield required('.values', `must be specified with ${operator}`);
      }
      break;
    case 'Exists':
    case 'DoesNotExist':
      if (values.length > 0) {
        yield forbidden('.values', `may not be specified with ${operator}`);
      }
      break;
    default:
      yield invalid('.operator', operator, 'not a valid selector operator');
  }
}
