const WITH_USER = /^(https?:\/\/)[^/?#]*@/i;
const WITH_PASSWORD = /^([a-z][a-z0-9+.-]*:\/\/[^/?#:@]*):[^/?#]*@/i;

/**
 * A repository's URL as it may be shown: people write tokens into them. The user of an `ssh://git@…` address stays,
 * because the address is useless without.
 */
export function withoutCredentials(url: string): string {
  return url.replace(WITH_USER, '$1').replace(WITH_PASSWORD, '$1@');
}
