/** Text that means nothing in Markdown. */
export function plainText(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+\-.!|&~:]/g, '\\$&');
}

/** Text as it is, between as many backticks as it needs. */
export function code(text: string): string {
  const longest = Math.max(
    0,
    ...(text.match(/`+/g) ?? []).map(({ length }) => length),
  );
  const fence = '`'.repeat(longest + 1);
  const pad = /^[ `]|[ `]$/.test(text) ? ' ' : '';
  return `${fence}${pad}${text.replace(/\s/g, ' ')}${pad}${fence}`;
}

/** A table of two columns. */
export function table(
  head: readonly [string, string],
  rows: ReadonlyArray<readonly [string, string]>,
): string {
  const line = (cells: readonly [string, string]) =>
    // The bar would end a cell, in backticks as well.
    `| ${cells.map(cell => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
  return [line(head), '| --- | --- |', ...rows.map(line)].join('\n');
}
