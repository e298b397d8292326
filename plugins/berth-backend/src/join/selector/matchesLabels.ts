import type { LabelRequirement } from './LabelRequirement';

type Labels = Readonly<Record<string, string>>;

/**
 * Whether labels satisfy every requirement. `!=` and `notin` also hold where the label is absent; `>` and `<` only
 * where it is an integer.
 *
 * Source: k8s.io/apimachinery `pkg/labels/selector.go`, `Requirement.Matches`.
 */
export function matchesLabels(
  requirements: readonly LabelRequirement[],
  labels: Labels = {},
): boolean {
  return requirements.every(requirement => holds(requirement, labels));
}

function holds(requirement: LabelRequirement, labels: Labels): boolean {
  const present = Object.hasOwn(labels, requirement.key);
  const value = labels[requirement.key];
  switch (requirement.operator) {
    case 'in':
      return present && requirement.values.includes(value);
    case 'notIn':
      return !present || !requirement.values.includes(value);
    case 'exists':
      return present;
    case 'doesNotExist':
      return !present;
    case 'greaterThan':
      return present && isInteger(value) && Number(value) > requirement.value;
    case 'lessThan':
      return present && isInteger(value) && Number(value) < requirement.value;
    default:
      return false;
  }
}

function isInteger(value: string): boolean {
  return /^[-+]?\d+$/.test(value);
}
