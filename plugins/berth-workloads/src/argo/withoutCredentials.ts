const WITH_USER = /^([a-z0-9+.-]*https?:\/\/)[^/?#]*@/i;
const WITH_PASSWORD = /^([a-z][a-z0-9+.-]*:\/\/[^/?#:@]*):[^/?#]*@/i;

/**
 * A URL as it may be shown: people write tokens into those of repositories. Of HTTP URLs the user goes too, because it is
 * often the token; the user of an `ssh://git@…` address stays, because the address is useless without.
 * @public
 */
export function withoutCredentials(url: string): string {
  return url.replace(WITH_USER, '$1').replace(WITH_PASSWORD, '$1@');
}
