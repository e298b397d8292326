import { LineDecoder } from '../LineDecoder';
import { parseCutLine } from '../parseCutLine';
import { parseWatchLine } from '../parseWatchLine';
import { collectionPath } from '../ReflectedKind';
import type { Operation, ReflectorInput, WatchEvent } from '../ReflectorState';
import { failureOfError, failureOfResponse } from './failureOf';
import type { OperationContext } from './OperationContext';
import { RequestScope } from './RequestScope';
import { slices } from './slices';

/** API servers send the head of a watch at once. */
const HEAD_MS = 30_000;
/** Two and a half times the period of bookmarks. */
const IDLE_MS = 150_000;
/** The server closes at its timeout; a connection that is still open this long after has lost its server. */
const CLOSE_MARGIN_MS = 5_000;
/** An object in etcd is at most 1.5 MB; as JSON it is seldom more than twice that. */
const MAX_LINE_LENGTH = 4 * 1024 * 1024;
/** Its letters can take six times as many in JSON (`\u003c`), and no more. */
const MAX_PASSED_LENGTH = 16 * 1024 * 1024;

/** Reads the changes since a version, as they come, until the stream ends. */
export async function* watch<T>(
  operation: Extract<Operation, { type: 'watch' }>,
  context: OperationContext<T>,
): AsyncGenerator<ReflectorInput<T>> {
  const { clock, kind, session } = context;
  const scope = new RequestScope(context);
  const closesAt =
    clock.monotonic() + operation.timeoutSeconds * 1000 + CLOSE_MARGIN_MS;
  const alive = () =>
    scope.expectWithin(Math.min(IDLE_MS, closesAt - clock.monotonic()));
  const decoder = new LineDecoder({
    maxLength: MAX_LINE_LENGTH,
    maxPassed: MAX_PASSED_LENGTH,
  });
  const query = new URLSearchParams({
    watch: 'true',
    resourceVersion: operation.resourceVersion,
    allowWatchBookmarks: 'true',
    timeoutSeconds: String(operation.timeoutSeconds),
  });
  try {
    const unknown = await context.identity.look(scope.signal);
    if (unknown) {
      yield { type: 'failed', failure: unknown };
      return;
    }
    scope.expectWithin(HEAD_MS);
    if (session.isSpared) yield { type: 'spared' };
    const response = await session.get(
      `${collectionPath(kind, operation.version)}?${query}`,
      {
        signal: scope.signal,
        headers: { accept: 'application/json;drop=metadata.managedFields' },
        ...scope.hold,
      },
    );
    if (response.status !== 200) {
      yield { type: 'failed', failure: failureOfResponse(response, clock) };
      return;
    }
    alive();
    yield { type: 'opened' };
    for await (const chunk of response.body) {
      alive();
      // A storm is as much work as a list. What is not read meanwhile waits at the server, by TCP's own means.
      if (slices.isOver) await slices.pause();
      yield { type: 'chunk', events: readEvents(decoder, chunk, context) };
    }
    yield { type: 'closed' };
  } catch (error) {
    context.identity.doubt();
    yield { type: 'failed', failure: failureOfError(error, scope) };
  } finally {
    scope.end();
  }
}

function readEvents<T>(
  decoder: LineDecoder,
  chunk: Uint8Array,
  context: OperationContext<T>,
): Array<WatchEvent<T>> {
  const { lines, overflown } = decoder.push(chunk);
  const events = lines.map(({ type, text }) => {
    const event =
      type === 'whole'
        ? parseWatchLine(text, context.kind)
        : parseCutLine(text);
    if (event.type === 'quarantine') context.onQuarantine();
    return event;
  });
  if (overflown) {
    events.push({ type: 'failed', failure: { type: 'tooLarge' } });
  }
  return events;
}
