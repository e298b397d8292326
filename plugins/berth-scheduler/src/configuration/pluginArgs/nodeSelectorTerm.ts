import { invalid, unsupported, type Problem } from '../../admission/problem';
import { parseInt64 } from '../../kubernetes/integers';
import { isLabelKey, isLabelValue } from '../../kubernetes/labels';
import type { Requirement } from '../../kubernetes/types';

export const REQUIREMENT = {
  key: 'string',
  operator: 'string',
  values: ['string'],
} as const;

/** Why a term cannot be parsed. Source: apimachinery labels `NewRequirement`, component-helpers nodeaffinity. */
export function validateTerm(
  term: {
    matchExpressions: Array<Required<Requirement>>;
    matchFields: Array<Required<Requirement>>;
  },
  field: string,
): Problem[] {
  return [
    ...term.matchExpressions.flatMap((requirement, i) =>
      validateExpression(requirement, `${field}.matchExpressions[${i}]`),
    ),
    ...term.matchFields.flatMap(({ operator, values }, i) => {
      const at = `${field}.matchFields[${i}]`;
      if (operator !== 'In' && operator !== 'NotIn') {
        return [unsupported(`${at}.operator`, operator)];
      }
      return values.length === 1
        ? []
        : [invalid(`${at}.values`, values, 'must have one element')];
    }),
  ];
}

function validateExpression(
  { key, operator, values }: Required<Requirement>,
  field: string,
): Problem[] {
  const wrong = wrongCount(operator, values.length);
  if (wrong === 'unknown operator') {
    return [unsupported(`${field}.operator`, operator)];
  }
  const problems: Problem[] = [];
  if (!isLabelKey(key)) {
    problems.push(invalid(`${field}.key`, key, 'not a label key'));
  }
  const at = `${field}.values`;
  if (wrong) {
    problems.push(invalid(at, values, wrong));
  }
  values.forEach((value, i) => {
    if (isBound(operator) && parseInt64(value) === undefined) {
      const why = "for 'Gt', 'Lt' operators, the value must be an integer";
      problems.push(invalid(`${at}[${i}]`, value, why));
    }
    if (!isLabelValue(value)) {
      problems.push(invalid(`${at}[${i}][${key}]`, value, 'not a label value'));
    }
  });
  return problems;
}

function wrongCount(operator: string, count: number): string | undefined {
  switch (operator) {
    case 'In':
    case 'NotIn':
      return count > 0
        ? undefined
        : "for 'in', 'notin' operators, values set can't be empty";
    case 'Exists':
    case 'DoesNotExist':
      return count === 0
        ? undefined
        : 'values set must be empty for exists and does not exist';
    case 'Gt':
    case 'Lt':
      return count === 1
        ? undefined
        : "for 'Gt', 'Lt' operators, exactly one value is required";
    default:
      return 'unknown operator';
  }
}

function isBound(operator: string): boolean {
  return operator === 'Gt' || operator === 'Lt';
}
