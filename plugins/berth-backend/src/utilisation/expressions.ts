import { readLabels } from './sampleLabels';

/** The latest value of each accelerator, with no labels but those that are read. */
export function valueExpression(metric: string, matchers: string): string {
  return `max by (${readLabels.join(',')}) (${metric}${matchers})`;
}

/** When each of these values was measured: an answer itself bears only the time of the question. In s since the epoch. */
export function timeExpression(metric: string, matchers: string): string {
  return `max by (${readLabels.join(',')}) (timestamp(${metric}${matchers}))`;
}

/** `{cluster="tokyo"}`, for one of several clusters in one Prometheus; the empty text for all that it has. */
export function labelMatchers(labels: Readonly<Record<string, string>>) {
  const matchers = Object.entries(labels).map(
    // The escapes of PromQL texts are those of Go, of which JSON's are a part.
    ([name, value]) => `${name}=${JSON.stringify(value)}`,
  );
  return matchers.length > 0 ? `{${matchers.join(',')}}` : '';
}
