import { isObject, listOf, stringsOf } from '../json/read';
import type { LabelSelector } from '../kubernetes';

/**
 * Whether a label selector selects an object with these labels. No selector selects nothing, an empty one everything,
 * and one with an operator that Kubernetes does not have selects nothing.
 *
 * Source: k8s.io/apimachinery 0.37 `pkg/apis/meta/v1/helpers.go` `LabelSelectorAsSelector`, `pkg/labels/selector.go`
 * `Requirement.Matches` (`NotIn` also holds where the key is absent).
 * @public
 */
export function matchesLabelSelector(
  selector: LabelSelector | undefined,
  labels: Readonly<Record<string, string>> | undefined,
): boolean {
  if (!isObject(selector)) {
    return false;
  }
  const own = isObject(labels) ? labels : {};
  const { matchLabels, matchExpressions } = selector as LabelSelector;
  return (
    Object.entries(isObject(matchLabels) ? matchLabels : {}).every(
      ([key, value]) => Object.hasOwn(own, key) && own[key] === value,
    ) && listOf(matchExpressions).every(expression => holds(expression, own))
  );
}

function holds(
  expression: NonNullable<LabelSelector['matchExpressions']>[number],
  labels: Readonly<Record<string, unknown>>,
): boolean {
  if (typeof expression.key !== 'string') {
    return false;
  }
  const present = Object.hasOwn(labels, expression.key);
  const listed = () =>
    present &&
    stringsOf(expression.values).includes(labels[expression.key] as string);
  switch (expression.operator) {
    case 'In':
      return listed();
    case 'NotIn':
      return !listed();
    case 'Exists':
      return present;
    case 'DoesNotExist':
      return !present;
    default:
      return false;
  }
}
