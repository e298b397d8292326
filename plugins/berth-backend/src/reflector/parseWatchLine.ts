import { fields, fieldsOf } from '../projection/fields';
import type { ReflectedKind } from './ReflectedKind';
import type { Failure, WatchEvent } from './ReflectorState';

const malformed: WatchEvent<never> = {
  type: 'failed',
  failure: { type: 'malformed' },
};

/**
 * One line of a watch: `{"type": "ADDED", "object": {…}}`.
 *
 * An object that cannot be projected, but says who it is, is quarantined: it is treated as removed, so that an outdated
 * state of it is not shown as the present one. A line that does not even say that much breaks the watch, because going on
 * would lose a change in silence.
 */
export function parseWatchLine<T>(
  line: string,
  kind: ReflectedKind<T>,
): WatchEvent<T> {
  const parsed = fieldsOf(parseJson(line));
  const object = fieldsOf(parsed?.object);
  if (!parsed || !object) return malformed;
  if (parsed.type === 'ERROR') return errorEvent(object);

  const metadata = fields(object.metadata);
  const { resourceVersion, uid } = metadata;
  if (typeof resourceVersion !== 'string' || resourceVersion === '') {
    return malformed;
  }
  if (parsed.type === 'BOOKMARK') {
    return { type: 'bookmark', resourceVersion };
  }
  if (typeof uid !== 'string' || uid === '') return malformed;

  if (parsed.type === 'DELETED') {
    return { type: 'remove', uid, resourceVersion };
  }
  if (parsed.type !== 'ADDED' && parsed.type !== 'MODIFIED') {
    return malformed;
  }
  const projected =
    object.kind === undefined ||
    kind.kind === undefined ||
    object.kind === kind.kind
      ? kind.project(object)
      : undefined;
  return projected
    ? { type: 'upsert', object: projected, uid, resourceVersion }
    : { type: 'quarantine', uid, resourceVersion };
}

/** The object is a `Status`. Its message is the cluster's and stays unread. */
function errorEvent(status: ReturnType<typeof fields>): WatchEvent<never> {
  const retryAfter = fields(status.details).retryAfterSeconds;
  const failure: Failure =
    typeof status.code === 'number'
      ? {
          type: 'status',
          statusCode: status.code,
          retryAfterMs:
            typeof retryAfter === 'number' && retryAfter >= 0
              ? retryAfter * 1000
              : undefined,
        }
      : { type: 'malformed' };
  return { type: 'failed', failure };
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: `undefined` is no JSON value, so the caller can tell.
    return undefined;
  }
}
