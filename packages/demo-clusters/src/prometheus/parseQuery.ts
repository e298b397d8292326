/** A question that Berth asks: the largest value of each accelerator, by some of its labels. */
export interface Query {
  labels: string[];
  metric: string;
  /** The value itself, when it was measured, or the highest of an hour where there was one before that hour too. */
  of: 'value' | 'timestamp' | 'highestOfHour';
}

const BY = String.raw`max by \(([\w,]+)\)`;
const METRIC = '([a-zA-Z_:][a-zA-Z0-9_:]*)';

const FORMS: ReadonlyArray<[of: Query['of'], form: RegExp]> = [
  ['value', new RegExp(String.raw`^${BY} \(${METRIC}\)$`)],
  ['timestamp', new RegExp(String.raw`^${BY} \(timestamp\(${METRIC}\)\)$`)],
  [
    'highestOfHour',
    new RegExp(
      String.raw`^${BY} \(max_over_time\(${METRIC}\[1h\]\)\) and max by \(\1\) \(\2 offset 1h\)$`,
    ),
  ],
];

/** `undefined` for PromQL that is none of these questions. */
export function parseQuery(text: string): Query | undefined {
  for (const [of, form] of FORMS) {
    const [, labels, metric] = form.exec(text) ?? [];
    if (metric) return { of, metric, labels: labels.split(',') };
  }
  return undefined;
}
