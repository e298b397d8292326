/** The number that an option was given as. */
export function numberOf(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) {
    throw new Error(`--${name} takes a number from 1, not '${text}'`);
  }
  return value;
}
