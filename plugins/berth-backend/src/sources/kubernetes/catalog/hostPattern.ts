/** Whether a host is named: exactly, or by `*.example.com`, which stands for whatever is below `example.com`, and for itself. */
export function isHostNamed(
  host: string,
  patterns: readonly string[],
): boolean {
  const name = host.toLowerCase();
  return patterns.some(pattern => {
    const wanted = pattern.toLowerCase();
    return wanted.startsWith('*.')
      ? name.endsWith(wanted.slice(1)) || name === wanted.slice(2)
      : name === wanted;
  });
}
