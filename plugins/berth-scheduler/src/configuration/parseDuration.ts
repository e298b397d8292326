const PART = /(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/y;

const SECONDS: Record<string, number> = {
  ns: 1e-9,
  us: 1e-6,
  µs: 1e-6,
  μs: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3600,
};

/** Go `time.ParseDuration` in seconds: `1h15m`, `1.5s`, `-300ms`, `0`; `undefined` where Go gives an error. */
export function parseDuration(text: string): number | undefined {
  const sign = text.startsWith('-') ? -1 : 1;
  const rest = text.replace(/^[+-]/, '');
  if (rest === '0') {
    return 0;
  }
  let seconds = 0;
  let end = 0;
  while (end < rest.length || end === 0) {
    PART.lastIndex = end;
    const part = PART.exec(rest);
    if (!part) {
      return undefined;
    }
    seconds += Number(part[1]) * SECONDS[part[2]];
    end = PART.lastIndex;
  }
  // Nanoseconds in 64 bits.
  return seconds < 2 ** 63 / 1e9 ? sign * seconds : undefined;
}
