/**
 * A value as YAML of one line in ASCII, so that no encoding is between the two encoders that are compared. JSON alone
 * would not do: YAML knows no surrogate pairs.
 */
export function plainYaml(value: unknown): string {
  return JSON.stringify(value).replace(/[^\x20-\x7e]/gu, character => {
    const code = character.codePointAt(0) ?? 0;
    return `\\U${code.toString(16).padStart(8, '0')}`;
  });
}
