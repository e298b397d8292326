import { sign } from 'node:crypto';
import { readFile } from 'node:fs/promises';

interface Claims {
  iat: number;
  nbf: number;
  exp: number;
}

/** As in RFC 7519: whole seconds. */
const numericDate = (date: Date) => Math.floor(date.getTime() / 1000);

/** The lifetime that kube-controller-manager and kubelet ask for; counted back from the expiry here. */
const LIFETIME_SECONDS = 3600;

/**
 * A token that TokenRequest gave, with all that it says of the service account, and another lifetime.
 *
 * @param options - `keyPath`: the key that the API server signs with, PEM.
 */
export async function tokenExpiringAt(options: {
  token: string;
  expiresAt: Date;
  keyPath: string;
}): Promise<string> {
  const { token, expiresAt, keyPath } = options;
  const [header, payload] = token.split('.');
  const claims = JSON.parse(
    Buffer.from(payload, 'base64url').toString(),
  ) as Claims;
  const exp = numericDate(expiresAt);
  const iat = exp - LIFETIME_SECONDS;
  const changed = Buffer.from(
    JSON.stringify({ ...claims, iat, nbf: iat, exp }),
  ).toString('base64url');
  // RS256, as the header says that is kept: envtest's key is an RSA key.
  const signed = `${header}.${changed}`;
  const signature = sign(
    'sha256',
    Buffer.from(signed),
    await readFile(keyPath, 'utf8'),
  );
  return `${signed}.${signature.toString('base64url')}`;
}
