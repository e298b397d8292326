import type { LabelSelector } from '../kubernetes/types';
import { forbidden, invalid, type Problem } from './problem';
import { validateLabelKey } from './validateLabels';

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
export function validateLabelKeys(
  { labelSelector, matchLabelKeys = [], mismatchLabelKeys = [] }: LabelKeys,
  field: string,
): Problem[] {
  const mismatched = new Set(mismatchLabelKeys);
  return [
    ...validateKeys(matchLabelKeys, labelSelector, `${field}.matchLabelKeys`),
    ...validateKeys(
      mismatchLabelKeys,
      labelSelector,
      `${field}.mismatchLabelKeys`,
    ),
    ...keysOfBoth(matchLabelKeys, labelSelector, field),
    ...matchLabelKeys.flatMap((key, i) =>
      mismatched.has(key)
        ? [
            invalid(
              `${field}.matchLabelKeys[${i}]`,
              key,
              'exists in both matchLabelKeys and mismatchLabelKeys',
            ),
          ]
        : [],
    ),
  ];
}

function validateKeys(
  keys: string[],
  selector: LabelSelector | undefined,
  field: string,
): Problem[] {
  if (keys.length > 0 && !selector) {
    return [
      forbidden(field, 'must not be specified when labelSelector is not set'),
    ];
  }
  return keys.flatMap((key, i) => validateLabelKey(key, `${field}[${i}]`));
}

function keysOfBoth(
  keys: string[],
  selector: LabelSelector | undefined,
  field: string,
): Problem[] {
  const index = new Map(keys.map((key, i) => [key, i]));
  const selected = new Set(Object.keys(selector?.matchLabels ?? {}));
  return (selector?.matchExpressions ?? []).flatMap(({ key }) => {
    const i = selected.has(key) ? index.get(key) : undefined;
    selected.add(key);
    return i === undefined
      ? []
      : [
          invalid(
            `${field}[${i}]`,
            key,
            'exists in both matchLabelKeys and labelSelector',
          ),
        ];
  });
}
