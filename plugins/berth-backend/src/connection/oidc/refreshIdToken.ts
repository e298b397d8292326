import { readFile } from 'node:fs/promises';
import { Agent, fetch as fetchThrough, RequestInit } from 'undici';
import type { CustomFetch } from 'openid-client';
import { loadOpenidClient } from './loadOpenidClient';
import type { OidcUser } from './OidcUser';

const DEADLINE_S = 20;

/** What an issuer has given. */
export interface RefreshedTokens {
  /** `undefined` where the issuer gave none: the refresh token is not one of OpenID. */
  idToken?: string;
  /** `undefined` where the one that was used stays good. */
  refreshToken?: string;
}

/**
 * Asks the issuer for another id token (OpenID Connect Core 1.0, 12), which must be reached by https.
 *
 * Rejects with the errors of `openid-client`, of which some have the issuer's own word as `error`.
 */
export async function refreshIdToken(options: {
  issuer: string;
  clientId: string;
  clientSecret?: string;
  refreshToken: string;
  authority: OidcUser['authority'];
}): Promise<RefreshedTokens> {
  const { issuer, clientId, clientSecret, refreshToken, authority } = options;
  const openid = loadOpenidClient();
  const dispatcher = new Agent({ connect: { ca: await pemOf(authority) } });
  const throughAgent: CustomFetch = async (url, init) =>
    // Of the same shape; the types are those of two packages.
    (await fetchThrough(url, {
      ...(init as RequestInit),
      dispatcher,
    })) as unknown as Response;
  try {
    const found = await openid.discovery(
      new URL(issuer),
      clientId,
      undefined,
      openid.None(),
      { [openid.customFetch]: throughAgent, timeout: DEADLINE_S },
    );
    const server = found.serverMetadata();
    const methods = server.token_endpoint_auth_methods_supported;
    const authentication = () => {
      if (clientSecret === undefined) return openid.None();
      // Where both are taken, the one that needs no encoding, of which issuers have views of their own. One that does not say
      // takes the other (OpenID Connect Discovery 1.0, 3).
      return methods?.includes('client_secret_post')
        ? openid.ClientSecretPost(clientSecret)
        : openid.ClientSecretBasic(clientSecret);
    };
    const client = new openid.Configuration(
      server,
      clientId,
      undefined,
      authentication(),
    );
    client[openid.customFetch] = throughAgent;
    client.timeout = DEADLINE_S;
    const tokens = await openid.refreshTokenGrant(client, refreshToken);
    return { idToken: tokens.id_token, refreshToken: tokens.refresh_token };
  } finally {
    await dispatcher.destroy();
  }
}

async function pemOf(
  authority: OidcUser['authority'],
): Promise<string | undefined> {
  if (authority === undefined) return undefined;
  return 'pem' in authority
    ? authority.pem
    : readFile(authority.file, { encoding: 'utf8' });
}
