import type { Trouble } from '@berth/backstage-plugin-berth-common';
import { TroubleError } from './TroubleError';

type Rule = [pattern: RegExp, code: Trouble['code'], message: string];

/** In the place of whom the request went to. */
const PEER = '{peer}';

/** By the `code` of Node's, OpenSSL's and undici's errors; the first that matches wins. */
const rules: readonly Rule[] = [
  [/^ECONNREFUSED$/, 'refused', 'The connection was refused.'],
  [/^E(HOST|NET)(UNREACH|DOWN)$/, 'refused', `There is no route to ${PEER}.`],
  [
    /^(ECONNRESET|EPIPE|ECONNABORTED|UND_ERR_SOCKET|UND_ERR_CLOSED|UND_ERR_DESTROYED)$/,
    'refused',
    'The connection was cut.',
  ],
  [/^(ENOTFOUND|EAI_.*)$/, 'dns', `The name of ${PEER} could not be resolved.`],
  [
    /^(ETIMEDOUT|UND_ERR_\w+_TIMEOUT)$/,
    'timeout',
    `There was no answer from ${PEER} in time.`,
  ],
  [
    /^(CERT_\w+|ERR_TLS_\w+|ERR_SSL_\w+|ERR_OSSL_\w+|EPROTO|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE)$/,
    'tls',
    'The encrypted connection was not trusted by one of the two sides.',
  ],
  [
    /^(HPE_\w+|Z_\w+|UND_ERR_\w+|ERR_STREAM_PREMATURE_CLOSE)$/,
    'protocol',
    'The answer was cut short or was no HTTP.',
  ],
  [
    /^(ENOENT|EACCES|EPERM|EISDIR|ENOTDIR|ERR_INVALID_\w+)$/,
    'configuration',
    'The credential could not be read.',
  ],
];

/**
 * What a failed request is called. Unknown errors are `protocol`: something answered, and not as promised.
 *
 * @param peer - Whom the request went to, as it stands in the middle of a sentence.
 */
export function troubleOf(error: unknown, peer = 'the cluster'): Trouble {
  // A connection tried on several addresses fails with all their errors; the first is the preferred address's.
  for (const candidate of chain(error)) {
    if (candidate instanceof TroubleError) return candidate.trouble;
    const code = codeOf(candidate);
    if (code === undefined) continue;
    const rule = rules.find(([pattern]) => pattern.test(code));
    if (rule) {
      const message = rule[2].replace(PEER, peer);
      return { code: rule[1], message: `${message} (${code})` };
    }
  }
  return { code: 'protocol', message: 'The request failed.' };
}

const MAX_CHAIN = 8;

function* chain(error: unknown): Generator<object> {
  let current = error;
  for (let depth = 0; depth < MAX_CHAIN; depth++) {
    if (typeof current !== 'object' || current === null) return;
    yield current;
    current =
      current instanceof AggregateError && current.errors.length > 0
        ? current.errors[0]
        : (current as { cause?: unknown }).cause;
  }
}

function codeOf(error: object): string | undefined {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : undefined;
}
