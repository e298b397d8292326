/**
 * A part of a whole, 0 to 1 and more, as a percentage.
 *
 * @param digits - At most so many behind the decimal sign.
 */
export function percentText(part: number, locale: string, digits = 0): string {
  return new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: digits,
  }).format(part);
}
