import { isDnsSubdomain } from '../kubernetes/resourceNames';
import type {
  NodeSelectorTerm,
  PodSpec,
  Requirement,
} from '../kubernetes/types';
import { forbidden, invalid, required, type Problem } from './problem';
import { validateLabelKey, validateLabelValue } from './validateLabels';

const OPERATOR = 'not a valid selector operator';

/**
 * Required and preferred terms.
 * Source: pkg/apis/core/validation `ValidateNodeSelector`, `ValidatePreferredSchedulingTerms`.
 */
export function validateNodeAffinity(spec: PodSpec): Problem[] {
  const problems: Problem[] = [];
  const affinity = spec.affinity?.nodeAffinity;
  const field = 'spec.affinity.nodeAffinity';
  const requirement = affinity?.requiredDuringSchedulingIgnoredDuringExecution;
  if (requirement) {
    const at = `${field}.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms`;
    const terms = requirement.nodeSelectorTerms ?? [];
    if (terms.length === 0) {
      problems.push(required(at, 'must have at least one node selector term'));
    }
    terms.forEach((term, i) =>
      problems.push(...validateTerm(term, `${at}[${i}]`, true)),
    );
  }
  const preferred =
    affinity?.preferredDuringSchedulingIgnoredDuringExecution ?? [];
  preferred.forEach(({ weight = 0, preference = {} }, i) => {
    const at = `${field}.preferredDuringSchedulingIgnoredDuringExecution[${i}]`;
    if (!Number.isInteger(weight) || weight < 1 || weight > 100) {
      problems.push(
        invalid(`${at}.weight`, weight, 'must be in the range 1-100'),
      );
    }
    problems.push(...validateTerm(preference, `${at}.preference`, false));
  });
  return problems;
}

function validateTerm(
  term: NodeSelectorTerm,
  field: string,
  checksValues: boolean,
): Problem[] {
  return [
    ...(term.matchExpressions ?? []).flatMap((requirement, i) =>
      validateExpression(
        requirement,
        `${field}.matchExpressions[${i}]`,
        checksValues,
      ),
    ),
    ...(term.matchFields ?? []).flatMap((requirement, i) =>
      validateField(requirement, `${field}.matchFields[${i}]`),
    ),
  ];
}

function validateExpression(
  { key, operator, values = [] }: Requirement,
  field: string,
  checksValues: boolean,
): Problem[] {
  return [
    ...validateOperator(operator, values, field),
    ...validateLabelKey(key, `${field}.key`),
    ...(checksValues
      ? values.flatMap((value, i) =>
          validateLabelValue(value, `${field}.values[${i}]`),
        )
      : []),
  ];
}

function validateOperator(
  operator: string,
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
    case 'Gt':
    case 'Lt':
      return values.length === 1
        ? []
        : [
            required(
              `${field}.values`,
              "must be specified single value when `operator` is 'Lt' or 'Gt'",
            ),
          ];
    default:
      return [invalid(`${field}.operator`, operator, OPERATOR)];
  }
}

function validateField(
  { key, operator, values = [] }: Requirement,
  field: string,
): Problem[] {
  const problems: Problem[] = [];
  if (operator !== 'In' && operator !== 'NotIn') {
    problems.push(invalid(`${field}.operator`, operator, OPERATOR));
  } else if (values.length !== 1) {
    problems.push(
      required(
        `${field}.values`,
        "must be only one value when `operator` is 'In' or 'NotIn' for node field selector",
      ),
    );
  }
  if (key !== 'metadata.name') {
    problems.push(
      invalid(`${field}.key`, key, 'not a valid field selector key'),
    );
  } else {
    values.forEach((value, i) => {
      if (!isDnsSubdomain(value)) {
        problems.push(
          invalid(`${field}.values[${i}]`, value, 'not the name of a node'),
        );
      }
    });
  }
  return problems;
}
