import type { Clock } from '../../../clock/Clock';
import { LoopbackCloud } from '../../__testUtils__/LoopbackCloud';
import type {
  CloudAnswer,
  CloudRequest,
} from '../../__testUtils__/LoopbackCloud';

export const CLIENT = { id: 'kubernetes', secret: 'of-the-client' };

/** An issuer of OIDC on the loopback: what it gives is good for so long, and each refresh token for one use. */
export class OidcIssuer {
  readonly #cloud: LoopbackCloud;
  readonly #clock: Clock;
  /** The one that it takes. */
  refreshToken = 'refresh-0';
  /** How often it has given tokens. */
  given = 0;
  /** Whether each use of a refresh token brings another. */
  rotates = true;
  /** Whether it gives id tokens at all. */
  knowsOpenid = true;
  /** Whether it says by which methods a client may show its secret; else only the one that is implied is taken. */
  saysMethods = false;
  lifetimeS = 3_600;

  private constructor(cloud: LoopbackCloud, clock: Clock) {
    this.#cloud = cloud;
    this.#clock = clock;
    const host = new URL(this.url).host;
    cloud.answer(`${host}/.well-known/openid-configuration`, () => ({
      body: {
        issuer: this.url,
        token_endpoint: `${this.url}/token`,
        authorization_endpoint: `${this.url}/authorize`,
        jwks_uri: `${this.url}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
        ...(this.saysMethods && {
          token_endpoint_auth_methods_supported: [
            'client_secret_basic',
            'client_secret_post',
          ],
        }),
      },
    }));
    cloud.answer(`${host}/token`, request => this.#grant(request));
  }

  static async start(clock: Clock): Promise<OidcIssuer> {
    return new OidcIssuer(await LoopbackCloud.start(), clock);
  }

  get url(): string {
    return this.#cloud.secureUrl;
  }

  /** The newest, or one as if it had been given so many seconds ago. */
  idToken(ageS = 0, number = this.given): string {
    const iat = Math.floor(this.#clock.wall() / 1_000) - ageS;
    return [
      { alg: 'RS256' },
      {
        iss: this.url,
        aud: CLIENT.id,
        sub: 'alice',
        iat,
        exp: iat + this.lifetimeS,
        jti: `${number}`,
      },
    ]
      .map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .concat('signature')
      .join('.');
  }

  /** Whether a cluster that trusts it would let in who brings this. */
  admits(authorization: string | undefined): boolean {
    const [, payload] = String(authorization).replace('Bearer ', '').split('.');
    if (payload === undefined) return false;
    const { exp } = JSON.parse(Buffer.from(payload, 'base64url').toString());
    return exp * 1_000 > this.#clock.wall();
  }

  stop(): Promise<void> {
    return this.#cloud.stop();
  }

  #grant({ headers, body }: CloudRequest): CloudAnswer {
    const asked = new URLSearchParams(body);
    const shown = this.saysMethods
      ? [asked.get('client_id'), asked.get('client_secret')]
      : basicOf(headers.authorization);
    if (shown[0] !== CLIENT.id || shown[1] !== CLIENT.secret) {
      return { status: 401, body: { error: 'invalid_client' } };
    }
    if (
      asked.get('grant_type') !== 'refresh_token' ||
      asked.get('refresh_token') !== this.refreshToken
    ) {
      return { status: 400, body: { error: 'invalid_grant' } };
    }
    this.given++;
    if (this.rotates) this.refreshToken = `refresh-${this.given}`;
    // As some do it: `expires_in` may be absent (RFC 6749, 5.1).
    return {
      body: {
        access_token: 'opaque',
        token_type: 'Bearer',
        ...(this.knowsOpenid && { id_token: this.idToken() }),
        ...(this.rotates && { refresh_token: this.refreshToken }),
      },
    };
  }
}

/** Both are encoded as in a form before (RFC 6749, 2.3.1). */
function basicOf(authorization = ''): string[] {
  return Buffer.from(authorization.replace('Basic ', ''), 'base64')
    .toString()
    .split(':')
    .map(decodeURIComponent);
}
