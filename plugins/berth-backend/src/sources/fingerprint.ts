import { createHash } from 'node:crypto';

/** Of everything that decides where a connection goes, whom it trusts and who it is. Tells nothing about the secrets in it. */
export function fingerprint(identity: unknown): string {
  return createHash('sha256').update(JSON.stringify(identity)).digest('hex');
}
