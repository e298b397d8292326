import type { LabelSelector, Requirement } from '../kubernetes/types';
import { forbidden, invalid, required } from './problem';
import { each, field, fields, type Finding } from './rule';
import { validateLabels } from './validateLabels';
import { validateLabelKey, validateLabelValue } from './validateNames';

const validateValues = each(validateLabelValue);

/** Source: apimachinery meta/v1/validation `ValidateLabelSelector`. */
export const validateLabelSelector = fields<LabelSelector>({
  matchLabels: validateLabels,
  matchExpressions: each(
    (requirement: Requirement) =>
      validateOperator(requirement) ||
      field(requirement, 'key', validateLabelKey) ||
      field(requirement, 'values', validateValues),
  ),
});

/** The operators that every selector knows, by how many values they take. */
export function validateOperator({
  operator = '',
  values = [],
}: Requirement): Finding {
  switch (operator) {
    case 'In':
    case 'NotIn':
      return (
        values.length === 0 &&
        required('.values', `must be specified with ${operator}`)
      );
    case 'Exists':
    case 'DoesNotExist':
      return (
        values.length > 0 &&
        forbidden('.values', `may not be specified with ${operator}`)
      );
    default:
      return invalid('.operator', operator, 'not a valid selector operator');
  }
}
