/**
 * The locale for numbers and times: the reader's own regional variant of the language the app is shown in, so that an
 * app in English tells a reader in Dublin the time as Dublin writes it.
 */
export function readerLocale(
  language: string,
  preferred: readonly string[],
): string {
  return (
    preferred.find(tag => tag === language || tag.startsWith(`${language}-`)) ??
    language
  );
}
