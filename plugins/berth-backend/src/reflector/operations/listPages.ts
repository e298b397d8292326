import { nowOf } from '../../clock/Clock';
import { fields, fieldsOf } from '../../projection/fields';
import { heldBytes, HeldObject } from '../../store/heldBytes';
import { parseJson } from '../parseWatchLine';
import { collectionPath } from '../ReflectedKind';
import type { QuarantinedObject } from '../Quarantine';
import type { Failure, Operation, ReflectorInput } from '../ReflectorState';
import { PAGE_LIMIT } from '../transitions';
import { failureOfError, failureOfResponse } from './failureOf';
import { HeldSlots } from './HeldSlots';
import type { OperationContext } from './OperationContext';
import { readingItems } from './readItems';
import { RequestScope } from './RequestScope';

/** Between bytes, not for the whole: a large list on a slow server takes minutes (k9s#4109). */
const INACTIVITY_MS = 60_000;
/** 500 objects of 256 KB; a page beyond is asked for again with fewer. */
const MAX_PAGE_BYTES = 128 * 1024 * 1024;

type ListOperation = Extract<Operation, { type: 'list' | 'listWhole' }>;

/**
 * Reads all pages, from the given position on, in one of the cluster's few list slots.
 *
 * The slot of the process is taken when the first answer begins, not when it is asked for: it bounds what is parsed and
 * staged at once, and clusters that accept a request and never answer must not keep the others waiting. So there may be two
 * requests open at every cluster, which is all that each of them notices; what has been answered waits unread.
 */
export async function* listPages<T extends HeldObject>(
  operation: ListOperation,
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
    let continueToken =
      operation.type === 'list' ? operation.position?.continueToken : undefined;
    do {
      let last: ReflectorInput<T> | undefined;
      for await (const input of readPage({
        path: pagePath(operation, continueToken, context),
        operation,
        context,
        scope,
        slots,
      })) {
        last = input;
        yield input;
      }
      continueToken = last?.type === 'page' ? last.continueToken : undefined;
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
  operation: ListOperation,
  continueToken: string | undefined,
  context: OperationContext<unknown>,
): string {
  const query = new URLSearchParams();
  if (operation.type === 'list') {
    query.set('limit', String(operation.limit));
  } else if (continueToken === undefined) {
    query.set('resourceVersion', operation.notOlderThan);
    query.set('resourceVersionMatch', 'NotOlderThan');
  }
  if (continueToken !== undefined) query.set('continue', continueToken);
  return `${collectionPath(context.kind, operation.version)}?${query}`;
}

/** What is told of objects that have been read. */
interface Batch<T> {
  objects: T[];
  quarantined: QuarantinedObject[];
  bytes: number;
}

const emptyBatch = <T>(): Batch<T> => ({
  objects: [],
  quarantined: [],
  bytes: 0,
});

const failed = (failure: Failure) => ({ type: 'failed', failure } as const);

/** Tells of one answer, in the end of how it ended. */
async function* readPage<T extends HeldObject>(options: {
  path: string;
  operation: ListOperation;
  context: OperationContext<T>;
  scope: RequestScope;
  slots: HeldSlots;
}): AsyncGenerator<ReflectorInput<T>> {
  const { path, operation, context, scope, slots } = options;
  const alive = () => scope.expectWithin(INACTIVITY_MS);

  alive();
  const askedAt = nowOf(context.clock);
  if (context.session.isSpared) yield { type: 'spared' };
  const response = await context.session.get(path, {
    signal: scope.signal,
    headers: {
      // Servers that do not know the parameter ignore it (apiserver `negotiate.go`).
      accept: 'application/json;drop=metadata.managedFields',
      'accept-encoding': 'gzip',
    },
    ...scope.hold,
    onHeld: () => {
      scope.hold.onHeld();
      // Nor are lists of other clusters to wait for this one.
      slots.giveBackOfProcess();
    },
  });
  if (response.status !== 200) {
    yield failed(failureOfResponse(response, context.clock));
    return;
  }
  scope.expectNothing();
  await slots.takeOfProcess();
  alive();
  let batch = emptyBatch<T>();
  for await (const read of readingItems({
    body: response.body,
    // All objects in one answer are bounded by the memory budget, which is asked of each part.
    ...(operation.type === 'list'
      ? { maxBytes: MAX_PAGE_BYTES }
      : { maxItemBytes: MAX_PAGE_BYTES }),
    onChunk: alive,
    onItem: item => {
      const object = context.kind.project(item, operation.version);
      if (object === undefined) {
        context.onQuarantine();
        const who = identityOf(item);
        if (who) batch.quarantined.push(who);
        return;
      }
      batch.objects.push(object);
      batch.bytes += heldBytes(object);
    },
  })) {
    switch (read.type) {
      case 'reading':
        if (operation.type === 'listWhole' && isFull(batch)) {
          yield { type: 'part', ...batch };
          batch = emptyBatch();
        }
        break;
      case 'read':
        yield pageOf(read.around, { askedAt, ...batch }) ??
          failed({ type: 'malformed' });
        break;
      default:
        yield failed(read);
    }
  }
}

function isFull({ objects, quarantined }: Batch<unknown>): boolean {
  return objects.length + quarantined.length >= PAGE_LIMIT;
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
