import { countOf } from '../json/read';

const PERCENT = /^\d{1,9}%$/;

/** Kubernetes' IntOrString where it means pods: a count, or a percentage such as `25%`. */
export function countOrPercent(value: unknown): number | string | undefined {
  return typeof value === 'string' && PERCENT.test(value)
    ? value
    : countOf(value);
}
