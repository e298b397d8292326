import { expiryOf } from './expiryOf';
import type { KubernetesAuthProvidersApi } from './kubernetesAuthProvidersApiRef';

/** A token that ends while it is under way is no use. */
const MARGIN_MS = 10_000;

const known = new WeakMap<KubernetesAuthProvidersApi, ReaderTokens>();

/**
 * The reader's tokens by provider, in the memory of the page and nowhere else. A token is asked for only when the reader says
 * so: the API that gives it opens a window where the reader is not signed in, and it cannot be asked without.
 */
export class ReaderTokens {
  readonly #auth: KubernetesAuthProvidersApi;
  readonly #tokens = new Map<string, { token: string; expiresAt: number }>();
  readonly #listeners = new Set<() => void>();
  #version = 0;

  /** The same for all cards of the page. */
  static of(auth: KubernetesAuthProvidersApi): ReaderTokens {
    const tokens = known.get(auth) ?? new ReaderTokens(auth);
    known.set(auth, tokens);
    return tokens;
  }

  private constructor(auth: KubernetesAuthProvidersApi) {
    this.#auth = auth;
  }

  /** Changes with each token that comes or goes. */
  readonly version = (): number => this.#version;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Those of these providers that are here and have not expired. */
  held(providers: readonly string[]): Record<string, string> {
    const tokens: Record<string, string> = {};
    for (const provider of providers) {
      const held = this.#tokens.get(provider);
      if (held && Date.now() + MARGIN_MS < held.expiresAt) {
        tokens[provider] = held.token;
      }
    }
    return tokens;
  }

  /** Lets the reader sign in. Rejects where that does not succeed. */
  async signIn(provider: string): Promise<void> {
    const { token } = await this.#auth.getCredentials(provider);
    if (!token) throw new Error(`${provider} gave no token`);
    this.#tokens.set(provider, {
      token,
      expiresAt: expiryOf(token) ?? Number.POSITIVE_INFINITY,
    });
    this.#changed();
  }

  /** Forgets a token that a cluster did not accept, unless another has come since. */
  refused(provider: string, token: string): void {
    if (this.#tokens.get(provider)?.token !== token) return;
    this.#tokens.delete(provider);
    this.#changed();
  }

  #changed(): void {
    this.#version++;
    this.#listeners.forEach(listener => listener());
  }
}
