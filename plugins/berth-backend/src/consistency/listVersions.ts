import type { Clock } from '../clock/Clock';
import type { ClusterSession } from '../connection/ClusterSession';
import { fields, list } from '../projection/fields';
import { readBody } from '../reflector/operations/readBody';
import { RequestScope } from '../reflector/operations/RequestScope';
import { parseJson } from '../reflector/parseWatchLine';
import { collectionPath } from '../reflector/ReflectedKind';
import type { Held, Probe } from './Probe';

const INACTIVITY_MS = 60_000;
const MAX_PAGE_BYTES = 64 * 1024 * 1024;
const PAGE_LIMIT = 500;

/**
 * The uid and the resourceVersion of each object, as the cluster had them at exactly the version that is held. `undefined`
 * where it can no longer tell: its history reaches back five minutes.
 */
export async function listVersions(options: {
  probe: Probe;
  held: Held;
  session: Pick<ClusterSession, 'get'>;
  clock: Clock;
  signal: AbortSignal;
}): Promise<Map<string, string> | undefined> {
  const { probe, held, session } = options;
  const scope = new RequestScope(options);
  const alive = () => scope.expectWithin(INACTIVITY_MS);
  const versions = new Map<string, string>();
  const query = new URLSearchParams({
    limit: String(PAGE_LIMIT),
    resourceVersion: held.resourceVersion,
    resourceVersionMatch: 'Exact',
  });
  try {
    for (;;) {
      alive();
      const response = await session.get(
        `${collectionPath(probe.kind, held.version)}?${query}`,
        {
          signal: scope.signal,
          headers: {
            accept:
              'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1',
            'accept-encoding': 'gzip',
          },
          ...scope.hold,
        },
      );
      if (response.status !== 200) return undefined;
      const text = await readBody({
        body: response.body,
        maxBytes: MAX_PAGE_BYTES,
        onChunk: alive,
      });
      const page = fields(parseJson(text ?? ''));
      const metadata = fields(page.metadata);
      const items = list(page.items ?? [], identityOf);
      // A list that is of another version, or that is none, says nothing.
      if (!items || metadata.resourceVersion !== held.resourceVersion) {
        return undefined;
      }
      for (const [uid, resourceVersion] of items) {
        versions.set(uid, resourceVersion);
      }
      const token = metadata.continue;
      if (typeof token !== 'string' || token === '') return versions;
      query.delete('resourceVersion');
      query.delete('resourceVersionMatch');
      query.set('continue', token);
    }
  } finally {
    scope.end();
  }
}

function identityOf(value: unknown): [string, string] | undefined {
  const { uid, resourceVersion } = fields(fields(value).metadata);
  return typeof uid === 'string' && typeof resourceVersion === 'string'
    ? [uid, resourceVersion]
    : undefined;
}
