import { readLabels } from './sampleLabels';

/** The latest value of each accelerator, with no labels but those that are read. */
export function valueExpression(metric: string, matchers: string): string {
  return `max by (${readLabels.join(',')}) (${metric}${matchers})`;
}

/** When each of these values was measured: an answer itself bears only the time of the question. In s since the epoch. */
export function timeExpression(metric: string, matchers: string): string {
  return `max by (${readLabels.join(',')}) (timestamp(${metric}${matchers}))`;
}

/**
 * The highest value of each accelerator within a window until now, as `1h`: of those alone that were measured before it too,
 * since who was measured for a minute has done nothing for a minute at most.
 */
export function highestExpression(
  metric: string,
  matchers: string,
  window: string,
): string {
  const series = `${metric}${matchers}`;
  const by = `max by (${readLabels.join(',')})`;
  return `${by} (max_over_time(${series}[${window}])) and ${by} (${series} offset ${window})`;
}

/** `{cluster="tokyo"}`, for one of several clusters in one Prometheus; the empty text for all that it has. */
export function labelMatchers(labels: Readonly<Record<string, string>>) {
  const matchers = Object.entries(labels).map(
    // The escapes of PromQL texts are those of Go, of which JSON's are a part.
    ([name, value]) => `${name}=${JSON.stringify(value)}`,
  );
  return matchers.length > 0 ? `{${matchers.join(',')}}` : '';
}
