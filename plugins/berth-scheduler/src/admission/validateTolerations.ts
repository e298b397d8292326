import { parseCanonicalInt64 } from '../kubernetes/integers';
import type { Toleration } from '../kubernetes/types';
import { invalid } from './problem';
import {
  each,
  field,
  given,
  oneOf,
  within,
  type Rule,
  type Finding,
} from './rule';
import { validateLabelKey, validateLabelValue } from './validateNames';

const isEffect = given(oneOf('NoSchedule PreferNoSchedule NoExecute'));

/** Source: pkg/apis/core/validation `ValidateTolerations`. */
export const validateTolerations = each(validateToleration('Equal Exists'));

/** The same with the gate TaintTolerationComparisonOperators. */
export const validateComparingTolerations = each(
  validateToleration('Equal Exists Lt Gt'),
);

function validateToleration(operators: string): Rule<Toleration> {
  const isOperator = oneOf(operators);
  return toleration => {
    const { key, operator, effect = '', tolerationSeconds } = toleration;
    return (
      (key
        ? field(toleration, 'key', validateLabelKey)
        : operator !== 'Exists' &&
          invalid(
            '.operator',
            operator ?? '',
            'must be Exists without a key',
          )) ||
      (tolerationSeconds !== undefined &&
        effect !== 'NoExecute' &&
        invalid(
          '.effect',
          effect,
          'must be NoExecute when `tolerationSeconds` is set',
        )) ||
      within('.operator', isOperator(operator || 'Equal')) ||
      validateValue(toleration) ||
      field(toleration, 'effect', isEffect)
    );
  };
}

/** The API server names the operator for what is wrong with the value, except of numbers. */
function validateValue({ operator, value = '' }: Toleration): Finding {
  switch (operator) {
    case 'Exists':
      return (
        value && invalid('.operator', value, 'value must be empty with Exists')
      );
    case 'Lt':
    case 'Gt':
      return (
        parseCanonicalInt64(value) === undefined &&
        invalid('.value', value, 'must be a plain integer of 64 bits')
      );
    default:
      return within('.operator', validateLabelValue(value));
  }
}
