import type { LabelSelector } from '../kubernetes/types';
import { forbidden, invalid } from './problem';
import { each, field, type Problems, type Rule } from './rule';
import { validateLabelKey } from './validateNames';

interface LabelKeys {
  labelSelector?: LabelSelector;
  matchLabelKeys?: string[];
  mismatchLabelKeys?: string[];
}

/**
 * `matchLabelKeys` and `mismatchLabelKeys`, after they were merged into the selector: a key that the selector then has
 * twice was there before.
 * Source: pkg/apis/core/validation `ValidateMatchLabelKeysAndMismatchLabelKeys`, v1.34.4 to v1.37.1.
 */
export function* validateLabelKeys(term: LabelKeys): Problems {
  const { labelSelector, matchLabelKeys = [], mismatchLabelKeys } = term;
  const validateKeys: Rule<string[] | undefined> = function* areKeys(keys) {
    if (keys?.length && !labelSelector) {
      yield forbidden('', 'must not be specified without labelSelector');
    }
    yield* each(validateLabelKey)(keys);
  };
  yield* field(term, 'matchLabelKeys', validateKeys);
  yield* field(term, 'mismatchLabelKeys', validateKeys);
  yield* keysOfBoth(matchLabelKeys, labelSelector);
  yield* field(
    term,
    'matchLabelKeys',
    each(function* isNoMismatch(key) {
      if (mismatchLabelKeys?.includes(key)) {
        yield invalid('', key, 'exists in mismatchLabelKeys too');
      }
    }),
  );
}

function* keysOfBoth(
  keys: readonly string[],
  selector: LabelSelector = {},
): Problems {
  const selected = new Set(Object.keys(selector.matchLabels ?? {}));
  for (const { key } of selector.matchExpressions ?? []) {
    if (selected.has(key) && keys.includes(key)) {
      const why = 'exists in labelSelector too';
      yield invalid(`[${keys.lastIndexOf(key)}]`, key, why);
    }
    selected.add(key);
  }
}
