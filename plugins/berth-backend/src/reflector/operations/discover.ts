import { servedVersion } from '../../discovery/ServedKinds';
import type { Operation, ReflectorInput } from '../ReflectorState';
import { failureOfError } from './failureOf';
import type { OperationContext } from './OperationContext';
import { RequestScope } from './RequestScope';

/** Asks the cluster's discovery in which version the kind is served. */
export async function* discover<T>(
  operation: Extract<Operation, { type: 'discover' }>,
  context: OperationContext<T>,
): AsyncGenerator<ReflectorInput<T>> {
  // The deadline is the discovery's own: it is asked for all kinds together.
  const scope = new RequestScope(context);
  try {
    const answer = await context.discovery.ask({
      maxAgeMs: operation.maxAgeMs,
      signal: scope.signal,
    });
    yield answer.type === 'served'
      ? {
          type: 'discovered',
          version: servedVersion(answer.served, context.kind),
        }
      : answer;
  } catch (error) {
    yield { type: 'failed', failure: failureOfError(error, scope) };
  } finally {
    scope.end();
  }
}
