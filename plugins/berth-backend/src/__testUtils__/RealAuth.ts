import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import {
  AuthService,
  BackstageCredentials,
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import type { TestBackend } from '@backstage/backend-test-utils';
import { Router } from 'express';

type Feature = Parameters<TestBackend['add']>[0];

const KEY = { alg: 'ES256', kid: randomUUID() };
const HOUR_S = 3_600;

/**
 * Backstage's own authentication in a test backend, instead of the mock that takes any user at its word: users' tokens are
 * signed here as the auth plugin signs them, and checked as in production; plugins' tokens are the framework's own.
 */
export class RealAuth {
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  #pluginAuth?: AuthService;

  readonly features: Feature[] = [
    authServiceFactory,
    httpAuthServiceFactory,
    this.#authPlugin(),
    this.#otherPlugin(),
  ];

  /** The header of a user who signed in an hour ago, for so long. */
  userHeader(userEntityRef: string, options?: { hours?: number }): string {
    const iat = Math.floor(Date.now() / 1_000) - HOUR_S;
    const exp = iat + (options?.hours ?? 2) * HOUR_S;
    const identity = { sub: userEntityRef, iat, exp };
    const [, , uip] = this.#signed(
      'vnd.backstage.limited-user',
      identity,
    ).split('.');
    const token = this.#signed('vnd.backstage.user', {
      ...identity,
      iss: 'http://localhost/api/auth',
      aud: 'backstage',
      ent: [userEntityRef],
      uip,
    });
    return `Bearer ${token}`;
  }

  /** The header of a request that another plugin sends on its own, to Berth unless it says otherwise. */
  async pluginHeader(options?: { targetPluginId: string }): Promise<string> {
    return this.#pluginHeader(
      await this.#auth().getOwnServiceCredentials(),
      options,
    );
  }

  /** The header of a request that another plugin sends on behalf of a user. */
  async onBehalfHeader(userEntityRef: string): Promise<string> {
    const [, token] = this.userHeader(userEntityRef).split(' ');
    return this.#pluginHeader(await this.#auth().authenticate(token));
  }

  async #pluginHeader(
    onBehalfOf: BackstageCredentials,
    { targetPluginId } = { targetPluginId: 'berth' },
  ): Promise<string> {
    const { token } = await this.#auth().getPluginRequestToken({
      onBehalfOf,
      targetPluginId,
    });
    return `Bearer ${token}`;
  }

  #auth(): AuthService {
    if (!this.#pluginAuth) throw new Error('The backend has not started');
    return this.#pluginAuth;
  }

  /** A signed JSON web token (RFC 7515, ES256). */
  #signed(typ: string, payload: object): string {
    const text = [{ typ, ...KEY }, payload]
      .map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    const signature = sign('sha256', Buffer.from(text), {
      key: this.#keys.privateKey,
      dsaEncoding: 'ieee-p1363',
    });
    return `${text}.${signature.toString('base64url')}`;
  }

  /** Where the framework looks for the keys of users' tokens. */
  #authPlugin(): Feature {
    const keys = () => [
      { ...this.#keys.publicKey.export({ format: 'jwk' }), ...KEY },
    ];
    return createBackendPlugin({
      pluginId: 'auth',
      register(env) {
        env.registerInit({
          deps: { httpRouter: coreServices.httpRouter },
          async init({ httpRouter }) {
            const router = Router();
            router.get('/.well-known/jwks.json', (_, response) => {
              response.json({ keys: keys() });
            });
            httpRouter.use(router);
            httpRouter.addAuthPolicy({ path: '/', allow: 'unauthenticated' });
          },
        });
      },
    });
  }

  #otherPlugin(): Feature {
    const started = (auth: AuthService) => {
      this.#pluginAuth = auth;
    };
    return createBackendPlugin({
      pluginId: 'other',
      register(env) {
        env.registerInit({
          deps: { auth: coreServices.auth },
          async init({ auth }) {
            started(auth);
          },
        });
      },
    });
  }
}
