const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** Whether a string is a day that there is, as Go's `time.Parse` reads the layout `2006-1-2`. */
export function isDate(text: string): boolean {
  const [, year, month, day] = (DATE.exec(text) ?? []).map(Number);
  if (year === undefined) {
    return false;
  }
  const date = new Date(0);
  // Unlike `Date.UTC`, it does not take the year 99 for 1999.
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
