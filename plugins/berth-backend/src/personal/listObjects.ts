import type { ClusterConnection } from '@berth/backstage-plugin-berth-node';
import { getList } from '../connection/getList';
import { fields } from '../projection/fields';
import { parseJson } from '../reflector/parseWatchLine';
import { PAGE_LIMIT } from '../reflector/transitions';
import type { ReadBudget } from './ReadBudget';

/** 500 objects of 64 KB. */
const MAX_PAGE_BYTES = 32 * 1024 * 1024;

/** Whole objects, without what no field is read of. Servers that do not know the parameter ignore it. */
export const WHOLE = 'application/json;drop=metadata.managedFields';
/** Only what an object is called: since Kubernetes 1.15. */
export const METADATA =
  'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1';

/**
 * Reads all pages of a list.
 *
 * @throws `TroubleError`, which is a `TooLargeError` where the budget is spent.
 */
export async function listObjects(options: {
  connection: ClusterConnection;
  path: string;
  query?: Record<string, string>;
  accept: string;
  budget: ReadBudget;
  signal: AbortSignal;
  onItem: (item: unknown) => void;
}): Promise<void> {
  const { connection, path, accept, budget, signal, onItem } = options;
  let continueToken: string | undefined;
  do {
    budget.takeRequest();
    const query = new URLSearchParams({
      ...options.query,
      limit: String(PAGE_LIMIT),
      ...(continueToken !== undefined && { continue: continueToken }),
    });
    const around = await getList({
      connection,
      bounds: {
        peer: 'the cluster',
        credential: 'your sign-in',
        path: `${path}?${query}`,
        accept,
        maxBytes: MAX_PAGE_BYTES,
        // A server that ignores the limit gives all at once; what that may be is the budget's to say.
        maxItems: Number.POSITIVE_INFINITY,
      },
      signal,
      onItem,
    });
    const { metadata } = fields(parseJson(around));
    const { continue: next } = fields(metadata);
    continueToken = typeof next === 'string' && next ? next : undefined;
  } while (continueToken !== undefined);
}
