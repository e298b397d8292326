const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type DurationUnit = 'second' | 'minute' | 'hour' | 'day';

function unitText(amount: number, unit: DurationUnit, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 0,
  }).format(amount);
}

/** A span of time in one unit, or two where the second still matters: `45 sec`, `6 min`, `2 hr 10 min`, `3 days`. */
export function durationText(seconds: number, locale: string): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < MINUTE) {
    return unitText(whole, 'second', locale);
  }
  if (whole < HOUR) {
    return unitText(Math.floor(whole / MINUTE), 'minute', locale);
  }
  if (whole < DAY) {
    const hours = Math.floor(whole / HOUR);
    const minutes = Math.floor((whole % HOUR) / MINUTE);
    const head = unitText(hours, 'hour', locale);
    return hours < 3 && minutes > 0
      ? `${head} ${unitText(minutes, 'minute', locale)}`
      : head;
  }
  return unitText(Math.floor(whole / DAY), 'day', locale);
}

/** How long ago, in words; `undefined` where the time cannot be read. A clock that runs ahead counts as now. */
export function ageText(
  since: string | undefined,
  now: number,
  locale: string,
): string | undefined {
  const at = since ? Date.parse(since) : NaN;
  return Number.isNaN(at) ? undefined : durationText((now - at) / 1000, locale);
}

/** The time of day, with the date in front when it is not today's. Falls back to the text it was given. */
export function timeText(time: string, now: number, locale: string): string {
  const at = new Date(time);
  if (Number.isNaN(at.getTime())) {
    return time;
  }
  const sameDay = at.toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(locale, {
    ...(sameDay ? {} : { month: 'short', day: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}
