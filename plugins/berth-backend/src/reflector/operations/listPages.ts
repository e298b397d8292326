import { nowOf } from '../../clock/Clock';
import { fields, fieldsOf } from '../../projection/fields';
import { heldBytes, HeldObject } from '../../store/heldBytes';
import { parseJson } from '../parseWatchLine';
import { collectionPath } from '../ReflectedKind';
import type { QuarantinedObject } from '../Quarantine';
import type { Failure, Operation, ReflectorInput } from '../ReflectorState';
import { failureOfError, failureOfResponse } from './failureOf';
import { HeldSlots } from './HeldSlots';
import type { OperationContext } from './OperationContext';
import { readItems } from './readItems';
import { RequestScope } from './RequestScope';

/** Between bytes, not for the whole: a large list on a slow server takes minutes (k9s#4109). */
const INACTIVITY_MS = 60_000;
/** 500 objects of 256 KB; a page beyond is asked for again with fewer. */
const MAX_PAGE_BYTES = 128 * 1024 * 1024;

/**
 * Reads all pages, from the given position on, in one of the cluster's few list slots.
 *
 * The slot of the process is taken when the first answer begins, not when it is asked for: it bounds what is parsed and
 * staged at once, and clusters that accept a request and never answer must not keep the others waiting. So there may be two
 * requests open at every cluster, which is all that each of them notices; what has been answered waits unread.
 */
export async function* listPages<T extends HeldObject>(
  operation: Extract<Operation, { type: 'list' }>,
  context: OperationContext<T>,
): AsyncGenerator<ReflectorInput<T>> {
  const scope = new RequestScope(context);
  const slots = new HeldSlots(context.lists, scope.signal);
  try {
    await slots.takeOfCluster();
    // What is read now is later gone on from in a watch: whose it is has to be known before.
    const unknown = await context.identity.look(scope.signal);
    if (unknown) {
      yield { type: 'failed', failure: unknown };
      return;
    }
    let continueToken = operation.position?.continueToken;
    do {
      const input = await readPage({
        path: pagePath(operation, continueToken, context),
        version: operation.version,
        context,
        scope,
        slots,
      });
      continueToken = input.type === 'page' ? input.continueToken : undefined;
      yield input;
    } while (continueToken !== undefined);
  } catch (error) {
    context.identity.doubt();
    yield { type: 'failed', failure: failureOfError(error, scope) };
  } finally {
    slots.release();
    scope.end();
  }
}

function pagePath(
  operation: Extract<Operation, { type: 'list' }>,
  continueToken: string | undefined,
  context: OperationContext<unknown>,
): string {
  const query = new URLSearchParams({ limit: String(operation.limit) });
  if (continueToken !== undefined) query.set('continue', continueToken);
  return `${collectionPath(context.kind, operation.version)}?${query}`;
}

async function readPage<T extends HeldObject>(options: {
  path: string;
  version: string;
  context: OperationContext<T>;
  scope: RequestScope;
  slots: HeldSlots;
}): Promise<ReflectorInput<T>> {
  const { path, version, context, scope, slots } = options;
  const failed = (failure: Failure) => ({ type: 'failed', failure } as const);
  const alive = () => scope.expectWithin(INACTIVITY_MS);

  alive();
  const askedAt = nowOf(context.clock);
  const response = await context.session.get(path, {
    signal: scope.signal,
    headers: {
      // Servers that do not know the parameter ignore it (apiserver `negotiate.go`).
      accept: 'application/json;drop=metadata.managedFields',
      'accept-encoding': 'gzip',
    },
    onHeld: () => {
      scope.expectNothing();
      // Nor are lists of other clusters to wait for this one.
      slots.giveBackOfProcess();
    },
    onReleased: alive,
  });
  if (response.status !== 200) {
    return failed(failureOfResponse(response, context.clock));
  }
  scope.expectNothing();
  await slots.takeOfProcess();
  alive();
  const objects: T[] = [];
  const quarantined: QuarantinedObject[] = [];
  let bytes = 0;
  const read = await readItems({
    body: response.body,
    maxBytes: MAX_PAGE_BYTES,
    onChunk: alive,
    onItem: item => {
      const object = context.kind.project(item, version);
      if (object === undefined) {
        context.onQuarantine();
        const who = identityOf(item);
        if (who) quarantined.push(who);
        return;
      }
      objects.push(object);
      bytes += heldBytes(object);
    },
  });
  return read.type === 'read'
    ? pageOf(read.around, { askedAt, objects, quarantined, bytes }) ??
        failed({ type: 'malformed' })
    : failed(read);
}

/** Of an object that cannot be read; one that does not even say who it is cannot be compared with anything. */
function identityOf(item: unknown): QuarantinedObject | undefined {
  const { uid, resourceVersion } = fields(fields(item).metadata);
  return typeof uid === 'string' && typeof resourceVersion === 'string'
    ? { uid, resourceVersion }
    : undefined;
}

function pageOf<T>(
  around: string,
  read: Pick<
    Extract<ReflectorInput<T>, { type: 'page' }>,
    'askedAt' | 'objects' | 'quarantined' | 'bytes'
  >,
): ReflectorInput<T> | undefined {
  const answer = fieldsOf(parseJson(around));
  const metadata = fields(answer?.metadata);
  const { resourceVersion } = metadata;
  if (typeof resourceVersion !== 'string' || !resourceVersion) return undefined;
  // An empty list is `items: null` on some servers, and always has its version.
  if (!Array.isArray(answer?.items ?? [])) return undefined;
  return {
    type: 'page',
    ...read,
    resourceVersion,
    continueToken:
      typeof metadata.continue === 'string' && metadata.continue !== ''
        ? metadata.continue
        : undefined,
  };
}
