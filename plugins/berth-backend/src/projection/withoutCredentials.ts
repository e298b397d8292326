import { word } from './fields';

/** `https://user:token@git.example/x` → `https://git.example/x`. Some write the password of a repository into its URL. */
export function withoutCredentials(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  return word(value.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i, '$1'));
}
