/** Prints rows under their headings, columns aligned, numbers to the right. */
export function printTable(headings: string[], rows: Array<Array<string>>) {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map(row => row[column].length)),
  );
  const line = (cells: string[]) =>
    cells
      .map((cell, column) =>
        /^[\d.,<]/.test(cell)
          ? cell.padStart(widths[column])
          : cell.padEnd(widths[column]),
      )
      .join('  ')
      .trimEnd();
  process.stdout.write(`${line(headings)}\n`);
  for (const row of rows) {
    process.stdout.write(`${line(row)}\n`);
  }
}

/** Milliseconds with three significant digits. */
export function ms(value: number): string {
  return `${Number(value.toPrecision(3))} ms`;
}

/** How many times faster. */
export function times(value: number): string {
  return `${Number(value.toPrecision(2))}×`;
}

/** Kilobytes with three significant digits. */
export function kilobytes(bytes: number): string {
  return `${Number((bytes / 1_000).toPrecision(3)).toLocaleString('en')} kB`;
}

/** Whole megabytes. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(0)} MB`;
}

/** Tenths of seconds. */
export function seconds(value: number): string {
  return `${value.toFixed(1)} s`;
}
