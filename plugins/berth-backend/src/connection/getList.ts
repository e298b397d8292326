import type { Trouble } from '@berth/backstage-plugin-berth-common';
import type { ClusterConnection } from '@berth/backstage-plugin-berth-node';
import type { ListPlace } from '../reflector/ItemDecoder';
import { readItems } from '../reflector/operations/readItems';
import { TroubleError } from './TroubleError';
import { troubleOf } from './troubleOf';

/** The list, and the most of it that is taken. */
export interface ListBounds {
  /** Whose list it is, as it stands in a sentence: `Prometheus`. */
  peer: string;
  path: string;
  place?: ListPlace;
  maxBytes: number;
  maxItems: number;
  /** Whose credential is sent, as it stands in a sentence; `Berth's credential` where absent. */
  credential?: string;
  /** What to take; plain JSON where absent. */
  accept?: string;
}

/** There is more than what Berth reads. */
export class TooLargeError extends TroubleError {
  constructor(peer: string) {
    super({
      code: 'protocol',
      message: `The answer of ${peer} is larger than what Berth reads.`,
    });
  }
}

/**
 * Reads a list item by item, and returns what was around the items. Whatever goes wrong is a
 * {@link TroubleError}. No redirect is followed: it would take the credential to somebody whom nobody configured.
 */
export async function getList(options: {
  connection: ClusterConnection;
  bounds: ListBounds;
  signal: AbortSignal;
  onItem: (item: unknown) => void;
}): Promise<string> {
  const { connection, bounds, signal, onItem } = options;
  const { peer } = bounds;
  const request = new AbortController();
  const either = AbortSignal.any([signal, request.signal]);
  try {
    const response = await connection.get(bounds.path, {
      signal: either,
      headers: {
        accept: bounds.accept ?? 'application/json',
        'accept-encoding': 'gzip',
      },
    });
    if (response.status !== 200) {
      throw new TroubleError(
        troubleOfStatus(response.status, peer, bounds.credential),
      );
    }
    let items = 0;
    const read = await readItems({
      body: response.body,
      maxBytes: bounds.maxBytes,
      list: bounds.place,
      onChunk: () => either.throwIfAborted(),
      onItem: item => {
        items++;
        if (items > bounds.maxItems) throw new TooLargeError(peer);
        onItem(item);
      },
    });
    if (read.type === 'tooLarge') throw new TooLargeError(peer);
    if (read.type === 'malformed') {
      throw new TroubleError({
        code: 'protocol',
        message: `${peer} answered with something that is not its list.`,
      });
    }
    return read.around;
  } catch (error) {
    if (error instanceof TooLargeError) throw error;
    // The reason why it was ended, whatever the broken stream says of itself.
    const cause = signal.aborted ? signal.reason : error;
    throw new TroubleError(troubleOf(cause, peer), cause);
  } finally {
    // Ends what was not read to its end.
    request.abort();
  }
}

/** Of an answer that is not 200. Its body is not read: Berth shows only words of its own. */
export function troubleOfStatus(
  statusCode: number,
  peer: string,
  credential = "Berth's credential",
): Trouble {
  if (statusCode === 401 || statusCode === 403) {
    return {
      code: 'unauthorized',
      message: `${peer} refused ${credential} (${statusCode}).`,
      statusCode,
    };
  }
  if (statusCode === 429) {
    return {
      code: 'throttled',
      message: `${peer} asks for fewer requests.`,
      statusCode,
    };
  }
  if (statusCode >= 500) {
    return {
      code: 'serverError',
      message: `${peer} answered with an error of its own (${statusCode}).`,
      statusCode,
    };
  }
  if (statusCode >= 300 && statusCode < 400) {
    return {
      code: 'protocol',
      message: `${peer} answered with a redirect (${statusCode}), which is not followed.`,
      statusCode,
    };
  }
  return {
    code: 'protocol',
    message: `${peer} answered with the unexpected status ${statusCode}.`,
    statusCode,
  };
}
