import { Pool } from 'undici';
import { TroubleError } from '../connection/TroubleError';
import { troubleOfStatus } from '../connection/getList';
import { readBody } from '../reflector/operations/readBody';
import { parseJson } from '../reflector/parseWatchLine';
import type { ArgoCredential } from './ArgoInstanceTarget';

const MAX_ANSWER_BYTES = 64 * 1024;
const CONNECT_TIMEOUT_MS = 10_000;
/** A JSON web token, and nothing that could end a header. */
const TOKEN = /^[\w.~+/=-]{1,16384}$/;

/**
 * The token that requests to one Argo CD bear: a configured one, or that of a session, opened with
 * `POST /api/v1/session` when it is first needed and kept until somebody {@link ArgoSession.forget}s it.
 */
export class ArgoSession {
  readonly #url: URL;
  readonly #credential: ArgoCredential;
  readonly #peer: string;
  #token: string | undefined;

  constructor(options: {
    url: string;
    credential: ArgoCredential;
    /** As it stands in a sentence. */
    peer: string;
  }) {
    this.#url = new URL(options.url);
    this.#credential = options.credential;
    this.#peer = options.peer;
  }

  /** Whether there would be another token after {@link ArgoSession.forget}. */
  get isRenewable(): boolean {
    return this.#credential.kind === 'password';
  }

  get hasToken(): boolean {
    return this.#token !== undefined;
  }

  async headers(signal: AbortSignal): Promise<Record<string, string>> {
    if (this.#credential.kind === 'token') {
      return { authorization: `Bearer ${this.#credential.token}` };
    }
    this.#token ??= await this.#open(this.#credential, signal);
    return { authorization: `Bearer ${this.#token}` };
  }

  /** The token was refused: Argo CD ends sessions after a day, and when a password changes. */
  forget(): void {
    this.#token = undefined;
  }

  async #open(
    { username, password }: ArgoCredential & { kind: 'password' },
    signal: AbortSignal,
  ): Promise<string> {
    const pool = new Pool(this.#url.origin, {
      connections: 1,
      headersTimeout: 0,
      bodyTimeout: 0,
      connect: { timeout: CONNECT_TIMEOUT_MS },
    });
    try {
      const { statusCode, body } = await pool.request({
        method: 'POST',
        path: `${this.#url.pathname.replace(/\/+$/, '')}/api/v1/session`,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username, password }),
        signal,
      });
      if (statusCode !== 200) {
        throw new TroubleError(troubleOfStatus(statusCode, this.#peer));
      }
      const text = await readBody({
        body,
        maxBytes: MAX_ANSWER_BYTES,
        onChunk: () => {},
      });
      return this.#tokenIn(text === undefined ? undefined : parseJson(text));
    } finally {
      await pool.destroy();
    }
  }

  #tokenIn(answer: unknown): string {
    const { token } = (answer ?? {}) as { token?: unknown };
    if (typeof token !== 'string' || !TOKEN.test(token)) {
      throw new TroubleError({
        code: 'protocol',
        message: `${this.#peer} opened a session without a token.`,
      });
    }
    return token;
  }
}
