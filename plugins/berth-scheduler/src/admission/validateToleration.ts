import { parseInt64 } from '../kubernetes/integers';
import type { Toleration } from '../kubernetes/types';
import { invalid } from './problem';
import { field, oneOf, within, type Problems, type Rule } from './rule';
import { validateLabelKey, validateLabelValue } from './validateNames';

const isEffect = oneOf('NoSchedule PreferNoSchedule NoExecute');

/** Source: pkg/apis/core/validation `ValidateTolerations`. */
export function validateToleration(options: {
  comparisonOperators: boolean;
}): Rule<Toleration> {
  const validateOperator = oneOf(
    options.comparisonOperators ? 'Equal Exists Lt Gt' : 'Equal Exists',
  );
  return function* ofToleration(toleration) {
    const { key, operator, effect = '', tolerationSeconds } = toleration;
    if (key) {
      yield* field(toleration, 'key', validateLabelKey);
    } else if (operator !== 'Exists') {
      yield invalid(
        '.operator',
        operator ?? '',
        'must be Exists without a key',
      );
    }
    if (tolerationSeconds !== undefined && effect !== 'NoExecute') {
      const why = 'must be NoExecute when `tolerationSeconds` is set';
      yield invalid('.effect', effect, why);
    }
    yield* within('.operator', validateOperator(operator || 'Equal'));
    yield* validateValue(toleration);
    if (effect) {
      yield* field(toleration, 'effect', isEffect);
    }
  };
}

/** The API server names the operator for what is wrong with the value, except of numbers. */
function* validateValue({ operator, value = '' }: Toleration): Problems {
  if (operator === 'Exists') {
    if (value) {
      yield invalid('.operator', value, 'value must be empty with Exists');
    }
  } else if (operator === 'Lt' || operator === 'Gt') {
    if (parseInt64(value) === undefined) {
      yield invalid('.value', value, 'must be an integer of 64 bits');
    }
  } else {
    yield* within('.operator', validateLabelValue(value));
  }
}
