import type { ClusterResponse } from '@berth/backstage-plugin-berth-node';
import { retryAfterMs } from '../../connection/retryAfterMs';
import { troubleOf } from '../../connection/troubleOf';
import type { Clock } from '../../clock/Clock';
import type { Failure } from '../ReflectorState';
import type { RequestScope } from './RequestScope';

/** An answer that is not 200. Its body is not read: it is the cluster's, and Berth shows only words of its own. */
export function failureOfResponse(
  response: ClusterResponse,
  clock: Clock,
): Failure {
  return {
    type: 'status',
    statusCode: response.status,
    retryAfterMs: retryAfterMs(response.headers, clock),
  };
}

/** A request that threw. A passed deadline is the reason, whatever the broken stream says of itself. */
export function failureOfError(error: unknown, scope: RequestScope): Failure {
  const { reason } = scope.signal;
  return {
    type: 'network',
    trouble: troubleOf(scope.signal.aborted ? reason : error),
  };
}
