/** Two spaces for each level. */
export function indentation(depth: number): string {
  return '  '.repeat(depth);
}
