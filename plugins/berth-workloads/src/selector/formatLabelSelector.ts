import { isObject, listOf, stringsOf } from '../json/read';
import type { LabelSelector } from '../kubernetes';
import { ascending } from '../order/ascending';

/**
 * A label selector in the notation of `kubectl -l`, keys in order: `app=web,tier in (a,b),!canary`. `undefined` where
 * there is nothing to say.
 *
 * Source: k8s.io/apimachinery 0.37 `pkg/labels/selector.go` `Requirement.String`.
 * @public
 */
export function formatLabelSelector(
  selector: LabelSelector | undefined,
): string | undefined {
  if (!isObject(selector)) {
    return undefined;
  }
  const { matchLabels, matchExpressions } = selector as LabelSelector;
  const equalities = Object.entries(isObject(matchLabels) ? matchLabels : {})
    .filter(([, value]) => typeof value === 'string')
    .map(([key, value]) => ({ key, text: `${key}=${value}` }));
  const expressions = listOf(matchExpressions).flatMap(expression => {
    const text = formatExpression(expression);
    return text === undefined ? [] : [{ key: expression.key, text }];
  });
  const requirements = [...equalities, ...expressions].sort((a, b) =>
    ascending(a.key, b.key),
  );
  return requirements.length > 0
    ? requirements.map(({ text }) => text).join(',')
    : undefined;
}

function formatExpression(
  expression: NonNullable<LabelSelector['matchExpressions']>[number],
): string | undefined {
  const { key, operator } = expression;
  if (typeof key !== 'string') {
    return undefined;
  }
  const values = () => stringsOf(expression.values).sort(ascending).join(',');
  switch (operator) {
    case 'In':
      return `${key} in (${values()})`;
    case 'NotIn':
      return `${key} notin (${values()})`;
    case 'Exists':
      return key;
    case 'DoesNotExist':
      return `!${key}`;
    default:
      return undefined;
  }
}
