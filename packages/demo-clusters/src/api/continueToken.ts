import { StatusError } from './Status';

/** Where a paged list goes on. */
export interface ContinuePosition {
  /** The state that the list shows; -1 means whatever is newest. */
  resourceVersion: number;
  /** The first key that may come next. */
  start: string;
}

/** A key that sorts right after `key` and before every other. */
export function keyAfter(key: string): string {
  return `${key}\0`;
}

/** Source: apiserver v0.37 `pkg/storage/continue.go`: JSON in unpadded URL-safe base64. */
export function encodeContinue(position: ContinuePosition): string {
  const token = {
    v: 'meta.k8s.io/v1',
    rv: position.resourceVersion,
    start: position.start,
  };
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

export function decodeContinue(token: string): ContinuePosition {
  const invalid = (why: string) =>
    new StatusError(
      'BadRequest',
      `invalid continue token: continue key is not valid: ${why}`,
    );
  let decoded: unknown;
  try {
    decoded = JSON.parse(Buffer.from(token, 'base64url').toString());
  } catch {
    throw invalid('not the JSON that this server gave');
  }
  const { v, rv, start } = (decoded ?? {}) as Record<string, unknown>;
  if (v !== 'meta.k8s.io/v1') throw invalid('unknown version');
  if (typeof rv !== 'number' || !Number.isSafeInteger(rv) || rv < -1) {
    throw invalid('unusable resourceVersion');
  }
  if (typeof start !== 'string' || !start) throw invalid('unusable start');
  return { resourceVersion: rv, start };
}
