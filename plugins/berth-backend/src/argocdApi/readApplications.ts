import type { Application } from '@berth/backstage-plugin-berth-workloads';
import { getList } from '../connection/getList';
import { openConnection } from '../connection/openConnection';
import { TroubleError } from '../connection/TroubleError';
import { watchedKinds } from '../projection';
import { parseJson } from '../reflector/parseWatchLine';
import type { ObjectTable } from '../store/ObjectTable';
import type { ArgoSession } from './ArgoSession';

/** 20,000 Applications with all that Argo CD says of them. */
const MAX_BYTES = 512 * 1024 ** 2;
const MAX_APPLICATIONS = 20_000;

/**
 * Puts the Applications that an instance tells of in the place of those that were there: of each the same fields as of the
 * object in a cluster, and no other. One list; the API narrows what it answers with (`fields`) only to fields that lack the
 * outcome of the last operation, so all are asked for (`server/application` and `pkg/apiclient/application` of v3).
 *
 * @throws `TroubleError`; the table is then as before.
 */
export async function readApplications(options: {
  url: string;
  session: ArgoSession;
  table: ObjectTable<Application>;
  peer: string;
  signal: AbortSignal;
}): Promise<void> {
  const { url, session, table, peer, signal } = options;
  const connection = openConnection({
    server: url,
    headers: of => session.headers(of),
  });
  const read = async () => {
    const applications: Application[] = [];
    const around = await getList({
      connection,
      bounds: {
        peer,
        path: '/api/v1/applications',
        maxBytes: MAX_BYTES,
        maxItems: MAX_APPLICATIONS,
      },
      signal,
      onItem: item => {
        const application = watchedKinds.applications.project(item);
        if (application) applications.push(application);
      },
    });
    if (!isList(parseJson(around))) {
      throw new TroubleError({
        code: 'protocol',
        message: `${peer} answered with something else than a list of Applications.`,
      });
    }
    return applications;
  };
  try {
    table.replaceAll(await withFreshSession(session, read));
  } finally {
    await connection.close();
  }
}

/** A session that Argo CD has ended is opened anew, once. */
async function withFreshSession<T>(
  session: ArgoSession,
  read: () => Promise<T>,
): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const isRefused =
      error instanceof TroubleError && error.trouble.statusCode === 401;
    if (!isRefused || !session.isRenewable) throw error;
    const hadToken = session.hasToken;
    session.forget();
    // Where it was the session that was refused, the password is wrong.
    if (!hadToken) throw error;
    return read();
  }
}

/** Without any Application `items` is null. */
function isList(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null) return false;
  const { items, metadata } = answer as Record<string, unknown>;
  return Array.isArray(items) || (items === null && metadata !== undefined);
}
