const MARK = '\uFEFF';

/**
 * A table as CSV (RFC 4180), with a byte order mark, without which spreadsheets take Japanese for something else. What a
 * spreadsheet would take for a formula is quoted with an apostrophe (OWASP, "CSV Injection"): names come from anybody.
 */
export function csvOf(
  rows: ReadonlyArray<ReadonlyArray<string | number | undefined>>,
): string {
  return MARK + rows.map(row => row.map(fieldOf).join(',')).join('\r\n');
}

function fieldOf(value: string | number | undefined): string {
  if (typeof value !== 'string') return value === undefined ? '' : `${value}`;
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
}
