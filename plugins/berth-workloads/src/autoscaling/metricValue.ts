import { quantityRatio } from '../quantity/quantityRatio';
import { parseQuantity } from '../quantity/parseQuantity';
import { countOf } from '../json/read';
import type { MetricTarget } from '../kubernetes';
import type { MetricValue } from '../model';

const VALUE_TYPES = ['Utilization', 'AverageValue', 'Value'] as const;

/** What an autoscaler aims at. `undefined` where the target does not hold the value that its type promises. */
export function targetValue(
  target: MetricTarget | undefined,
): MetricValue | undefined {
  return target?.type === undefined
    ? anyValue(target)
    : valueOfType(target, target.type);
}

/**
 * What an autoscaler measured, as the kind of value it aims at; status of a Resource metric holds a utilisation and an
 * average at once. Where only another kind is there, that one.
 */
export function currentValue(
  current: MetricTarget | undefined,
  target: MetricValue,
): MetricValue | undefined {
  return valueOfType(current, target.type) ?? anyValue(current);
}

/** current ÷ target where both are of one kind. */
export function metricRatio(
  current: MetricValue | undefined,
  target: MetricValue,
): number | undefined {
  if (current?.type === 'Utilization' && target.type === 'Utilization') {
    return quantityRatio(current.percent, target.percent);
  }
  if (
    current === undefined ||
    current.type === 'Utilization' ||
    target.type === 'Utilization' ||
    current.type !== target.type
  ) {
    return undefined;
  }
  return quantityRatio(current.quantity, target.quantity);
}

function anyValue(value: MetricTarget | undefined): MetricValue | undefined {
  return VALUE_TYPES.map(type => valueOfType(value, type)).find(
    found => found !== undefined,
  );
}

function valueOfType(
  value: MetricTarget | undefined,
  type: MetricValue['type'],
): MetricValue | undefined {
  if (type === 'Utilization') {
    const percent = countOf(value?.averageUtilization);
    return percent === undefined ? undefined : { type, percent };
  }
  const quantity = type === 'Value' ? value?.value : value?.averageValue;
  return parseQuantity(quantity) === undefined
    ? undefined
    : { type, quantity: String(quantity) };
}
