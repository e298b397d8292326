import { parseInt64 } from '../kubernetes/integers';
import { isLabelKey, isLabelValue } from '../kubernetes/labels';
import type { Toleration } from '../kubernetes/types';
import { invalid, unsupported, type Problem } from './problem';

const EFFECTS = new Set(['NoSchedule', 'PreferNoSchedule', 'NoExecute']);

/** Source: pkg/apis/core/validation `ValidateTolerations`. */
export function validateTolerations(
  tolerations: Toleration[],
  options: { comparisonOperators: boolean },
): Problem[] {
  return tolerations.flatMap((toleration, i) => {
    const field = `spec.tolerations[${i}]`;
    const { key, operator, effect, tolerationSeconds } = toleration;
    const problems: Problem[] = [];
    if (key && !isLabelKey(key)) {
      problems.push(invalid(`${field}.key`, key, 'not a label key'));
    }
    if (!key && operator !== 'Exists') {
      const why = 'operator must be Exists when `key` is empty';
      problems.push(invalid(`${field}.operator`, operator ?? '', why));
    }
    if (tolerationSeconds !== undefined && effect !== 'NoExecute') {
      const why = "effect must be 'NoExecute' when `tolerationSeconds` is set";
      problems.push(invalid(`${field}.effect`, effect ?? '', why));
    }
    problems.push(
      ...validateValue(toleration, field, options.comparisonOperators),
    );
    if (effect && !EFFECTS.has(effect)) {
      problems.push(unsupported(`${field}.effect`, effect));
    }
    return problems;
  });
}

function validateValue(
  { operator, value = '' }: Toleration,
  field: string,
  comparisonOperators: boolean,
): Problem[] {
  switch (operator ?? '') {
    case '':
    case 'Equal':
      return isLabelValue(value)
        ? []
        : [invalid(`${field}.operator`, value, 'not a label value')];
    case 'Exists':
      return value === ''
        ? []
        : [
            invalid(
              `${field}.operator`,
              value,
              "value must be empty when `operator` is 'Exists'",
            ),
          ];
    case 'Lt':
    case 'Gt':
      if (!comparisonOperators) {
        return [unsupported(`${field}.operator`, operator)];
      }
      return parseInt64(value) === undefined
        ? [invalid(`${field}.value`, value, 'must be an integer of 64 bits')]
        : [];
    default:
      return [unsupported(`${field}.operator`, operator)];
  }
}
