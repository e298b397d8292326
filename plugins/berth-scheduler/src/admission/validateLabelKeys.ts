import type { LabelSelector } from '../kubernetes/types';
import { forbidden, invalid } from './problem';
import { each, field, firstOf, isNew, type Finding } from './rule';
import { validateLabelKey } from './validateNames';

interface LabelKeys {
  labelSelector?: LabelSelector;
  matchLabelKeys?: string[];
  mismatchLabelKeys?: string[];
}

const eachLabelKey = each(validateLabelKey);

/**
 * `matchLabelKeys` and `mismatchLabelKeys`, after they were merged into the selector: a key that the selector then has
 * twice was there before.
 * Source: pkg/apis/core/validation `ValidateMatchLabelKeysAndMismatchLabelKeys`, v1.34.4 to v1.37.1.
 */
export function validateLabelKeys(term: LabelKeys): Finding {
  const { labelSelector, matchLabelKeys, mismatchLabelKeys } = term;
  const validateKeys = (keys: string[] | undefined) =>
    keys?.length && !labelSelector
      ? forbidden('', 'must not be specified without labelSelector')
      : eachLabelKey(keys);
  return (
    field(term, 'matchLabelKeys', validateKeys) ||
    field(term, 'mismatchLabelKeys', validateKeys) ||
    (matchLabelKeys?.length && keysOfBoth(matchLabelKeys, labelSelector)) ||
    field(
      term,
      'matchLabelKeys',
      each(
        key =>
          mismatchLabelKeys?.includes(key) &&
          invalid('', key, 'exists in mismatchLabelKeys too'),
      ),
    )
  );
}

function keysOfBoth(
  keys: readonly string[],
  selector: LabelSelector = {},
): Finding {
  const selected = new Set(Object.keys(selector.matchLabels ?? {}));
  return firstOf(
    selector.matchExpressions,
    ({ key }) =>
      !isNew(selected, key) &&
      keys.includes(key) &&
      invalid(`[${keys.lastIndexOf(key)}]`, key, 'exists in labelSelector too'),
  );
}
