import type { Clock } from '../../clock/Clock';
import { fields } from '../../projection/fields';
import { TroubleError } from '../TroubleError';
import { troubleOf } from '../troubleOf';
import type { OidcUser } from './OidcUser';
import { refreshIdToken } from './refreshIdToken';

/** Whoever asks keeps what it was given for a minute, and clocks differ. */
const LEEWAY_MS = 90_000;

/**
 * The id token of a user of a kubeconfig, renewed before it expires, as kubectl does.
 *
 * `@kubernetes/client-node` 1.4.0 is not asked: it takes the seconds that are left for the time of the end, so that it renews
 * each time it is asked or never again; it forgets the refresh token where the issuer does not give another; and it knows
 * neither the client's secret nor the issuer's authority.
 *
 * It outlives a connection, because an issuer may take each refresh token only once. Nothing is written to the kubeconfig.
 */
export class OidcSignIn {
  readonly #user: OidcUser;
  readonly #clock: Clock;
  #idToken: string | undefined;
  #refreshToken: string | undefined;
  #renewing: Promise<void> | undefined;

  constructor(user: OidcUser, clock: Clock) {
    this.#user = user;
    this.#clock = clock;
    this.#idToken = user.idToken;
    this.#refreshToken = user.refreshToken;
  }

  /** Rejects with `configuration` trouble that names the user and what to do. */
  async idToken(): Promise<string> {
    const now = this.#validFor(LEEWAY_MS);
    if (now !== undefined) return now;
    this.#renewing ??= this.#renew().finally(() => {
      this.#renewing = undefined;
    });
    try {
      await this.#renewing;
    } catch (error) {
      // It is still good for a while; the next who asks tries again, and is told when it no longer is.
      const rest = this.#validFor(0);
      if (rest !== undefined) return rest;
      throw error;
    }
    const renewed = this.#validFor(0);
    if (renewed !== undefined) return renewed;
    throw this.#trouble('is given id tokens that have expired.');
  }

  #validFor(ms: number): string | undefined {
    const token = this.#idToken;
    return token !== undefined && expiryOf(token) - this.#clock.wall() > ms
      ? token
      : undefined;
  }

  async #renew(): Promise<void> {
    const { issuer, clientId, clientSecret, authority } = this.#user;
    const refreshToken = this.#refreshToken;
    if (!issuer || !clientId || !refreshToken) {
      const lacking = Object.entries({
        'idp-issuer-url': issuer,
        'client-id': clientId,
        'refresh-token': refreshToken,
      }).filter(([, value]) => !value);
      throw this.#trouble(
        `has no id token that is valid, and cannot have another without ${lacking
          .map(([key]) => key)
          .join(', ')}: sign in again, or complete its auth-provider.`,
      );
    }
    if (!URL.canParse(issuer) || new URL(issuer).protocol !== 'https:') {
      throw this.#trouble(
        'has no id token that is valid, and an idp-issuer-url that is not https, which is not asked.',
      );
    }
    const given = await refreshIdToken({
      issuer,
      clientId,
      clientSecret,
      authority,
      refreshToken,
    }).catch(error => {
      throw this.#troubleOf(error);
    });
    if (given.refreshToken) this.#refreshToken = given.refreshToken;
    if (!given.idToken) {
      throw this.#trouble(
        'is given no id token for its refresh token: sign in again with the scope openid.',
      );
    }
    this.#idToken = given.idToken;
  }

  #troubleOf(error: unknown): TroubleError {
    const refusal = fields(error).error;
    if (typeof refusal === 'string') {
      // A word of RFC 6749, 5.2, and nothing else that the issuer says.
      const word = /^[a-z_]{1,40}$/.test(refusal) ? ` (${refusal})` : '';
      const advice =
        refusal === 'invalid_grant'
          ? 'sign in again'
          : 'look at its client-id and client-secret';
      return this.#trouble(
        `was refused another id token by its issuer${word}: ${advice}.`,
        error,
      );
    }
    return this.#trouble(
      `has no id token that is valid, and its issuer gave no other. ${
        troubleOf(error, 'the issuer').message
      }`,
      error,
    );
  }

  #trouble(what: string, cause?: unknown): TroubleError {
    return new TroubleError(
      {
        code: 'configuration',
        message: `The user '${
          this.#user.name
        }' of the kubeconfig, who signs in by OIDC, ${what}`,
      },
      cause,
    );
  }
}

/** Milliseconds since the epoch; 0 for what is no token or does not say. */
function expiryOf(token: string): number {
  const [, payload = ''] = token.split('.');
  try {
    const { exp } = fields(
      JSON.parse(Buffer.from(payload, 'base64url').toString()),
    );
    return typeof exp === 'number' ? exp * 1_000 : 0;
  } catch (error) {
    // Nobody takes it, so that it is as good as none.
    return 0;
  }
}
