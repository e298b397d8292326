import { fields, list } from '../../projection/fields';
import { parseJson } from '../parseWatchLine';
import type { Failure, ReflectorInput } from '../ReflectorState';
import { failureOfError, failureOfResponse } from './failureOf';
import type { OperationContext } from './OperationContext';
import { readBody } from './readBody';
import { RequestScope } from './RequestScope';

const INACTIVITY_MS = 30_000;
const MAX_BYTES = 4 * 1024 * 1024;

/** Asks which versions of the kind's group are served: `GET /apis`, an `APIGroupList`. */
export async function* discover<T>(
  context: OperationContext<T>,
): AsyncGenerator<ReflectorInput<T>> {
  const scope = new RequestScope(context);
  const alive = () => scope.expectWithin(INACTIVITY_MS);
  const failed = (failure: Failure) => ({ type: 'failed', failure } as const);
  try {
    alive();
    const response = await context.session.get('/apis', {
      signal: scope.signal,
      headers: { accept: 'application/json', 'accept-encoding': 'gzip' },
    });
    if (response.status !== 200) {
      yield failed(failureOfResponse(response, context.clock));
      return;
    }
    const { body } = response;
    const text = await readBody({ body, maxBytes: MAX_BYTES, onChunk: alive });
    const served = text && servedVersions(parseJson(text), context.kind.group);
    yield served
      ? {
          type: 'discovered',
          version: context.kind.versions.find(version => served.has(version)),
        }
      : failed({ type: 'malformed' });
  } catch (error) {
    yield failed(failureOfError(error, scope));
  } finally {
    scope.end();
  }
}

/** Empty when the group is not served; `undefined` when the answer is no list of groups. */
function servedVersions(
  answer: unknown,
  group: string,
): Set<string> | undefined {
  const groups = list(fields(answer).groups, fields);
  if (!groups) return undefined;
  const versions = groups.find(({ name }) => name === group)?.versions;
  return new Set(
    list(versions, value => {
      const { version } = fields(value);
      return typeof version === 'string' ? version : undefined;
    }),
  );
}
