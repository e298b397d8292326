import { isLabelKey, isLabelValue } from './labels';
import type { LabelSelector, Requirement } from './types';

type Labels = Readonly<Record<string, string>>;

/**
 * Whether labels match a selector: every pair of `matchLabels` and every expression. The empty selector matches
 * everything. Source: apimachinery meta/v1 `LabelSelectorAsSelector`.
 */
export function matchesLabelSelector(
  selector: LabelSelector,
  labels: Labels,
): boolean {
  return compileLabelSelector(selector)(labels);
}

/** The same, for a selector that many objects are compared with. */
export function compileLabelSelector({
  matchLabels,
  matchExpressions,
}: LabelSelector): (labels: Labels) => boolean {
  const requirements: Requirement[] = Object.entries(matchLabels ?? {}).map(
    ([key, value]) => ({ key, operator: 'In', values: [value] }),
  );
  requirements.push(...(matchExpressions ?? []));
  return labels => {
    for (const requirement of requirements) {
      if (!meets(labels, requirement)) {
        return false;
      }
    }
    return true;
  };
}

function meets(
  labels: Labels,
  { key, operator, values }: Requirement,
): boolean {
  const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
  switch (operator) {
    case 'In':
      return value !== undefined && values?.includes(value) === true;
    case 'NotIn':
      return value === undefined || !values?.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      return false;
  }
}

/**
 * A selector of an object that is there, if kube-scheduler can read it; it leaves out what it cannot.
 * Source: apimachinery meta/v1 `LabelSelectorAsSelector`, labels `NewRequirement`.
 */
export function readableSelector(
  selector: LabelSelector | undefined,
): LabelSelector | undefined {
  return selector && isReadable(selector) ? selector : undefined;
}

function isReadable({ matchLabels, matchExpressions }: LabelSelector): boolean {
  return (
    Object.entries(matchLabels ?? {}).every(
      ([key, value]) => isLabelKey(key) && isLabelValue(value),
    ) &&
    (matchExpressions ?? []).every(
      ({ key, operator, values = [] }) =>
        isLabelKey(key) &&
        values.every(isLabelValue) &&
        takes(operator, values.length),
    )
  );
}

function takes(operator: string, values: number): boolean {
  switch (operator) {
    case 'In':
    case 'NotIn':
      return values > 0;
    case 'Exists':
    case 'DoesNotExist':
      return values === 0;
    default:
      return false;
  }
}

/** Whether a selector selects every object. */
export function selectsEverything(selector: LabelSelector): boolean {
  return keysOf(selector).length === 0;
}

/** The keys of the labels by which a selector selects. */
export function keysOf({
  matchLabels,
  matchExpressions,
}: LabelSelector): string[] {
  return [
    ...Object.keys(matchLabels ?? {}),
    ...(matchExpressions ?? []).map(({ key }) => key),
  ];
}
