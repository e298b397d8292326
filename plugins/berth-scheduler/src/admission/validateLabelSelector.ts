import type { LabelSelector, Requirement } from '../kubernetes/types';
import { forbidden, invalid, required, type Problem } from './problem';
import {
  validateLabelKey,
  validateLabels,
  validateLabelValue,
} from './validateLabels';

/** Source: apimachinery meta/v1/validation `ValidateLabelSelector`. */
export function validateLabelSelector(
  selector: LabelSelector | undefined,
  field: string,
): Problem[] {
  return [
    ...validateLabels(selector?.matchLabels, `${field}.matchLabels`),
    ...(selector?.matchExpressions ?? []).flatMap((requirement, i) =>
      validateRequirement(requirement, `${field}.matchExpressions[${i}]`),
    ),
  ];
}

function validateRequirement(
  { key = '', operator, values = [] }: Requirement,
  field: string,
): Problem[] {
  return [
    ...validateOperator(operator, values, field),
    ...validateLabelKey(key, `${field}.key`),
    ...values.flatMap((value, i) =>
      validateLabelValue(value, `${field}.values[${i}]`),
    ),
  ];
}

function validateOperator(
  operator: string | undefined,
  values: string[],
  field: string,
): Problem[] {
  switch (operator) {
    case 'In':
    case 'NotIn':
      return values.length > 0
        ? []
        : [
            required(
              `${field}.values`,
              "must be specified when `operator` is 'In' or 'NotIn'",
            ),
          ];
    case 'Exists':
    case 'DoesNotExist':
      return values.length === 0
        ? []
        : [
            forbidden(
              `${field}.values`,
              "may not be specified when `operator` is 'Exists' or 'DoesNotExist'",
            ),
          ];
    default:
      return [
        invalid(
          `${field}.operator`,
          operator ?? '',
          'not a valid selector operator',
        ),
      ];
  }
}
