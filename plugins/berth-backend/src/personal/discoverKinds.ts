import type { Freshness } from '@berth/backstage-plugin-berth-common';
import type { ClusterConnection } from '@berth/backstage-plugin-berth-node';
import type { Clock } from '../clock/Clock';
import { troubleOfStatus } from '../connection/getList';
import { TroubleError } from '../connection/TroubleError';
import { ClusterDiscovery, ServedKinds } from '../discovery';
import type { Failure } from '../reflector/ReflectorState';
import { freshnessOfFailure } from './freshnessOfFailure';

/** What the cluster serves, or why its answer to this reader is that nothing is known. */
export async function discoverKinds(options: {
  connection: ClusterConnection;
  clock: Clock;
  signal: AbortSignal;
}): Promise<{ served: ServedKinds } | { failed: Freshness }> {
  const { connection, signal } = options;
  const discovery = new ClusterDiscovery({ ...options, session: connection });
  try {
    const answer = await discovery.ask({ maxAgeMs: 0, signal });
    return answer.type === 'served'
      ? { served: answer.served }
      : { failed: freshnessOfFailure(errorOf(answer.failure)) };
  } catch (error) {
    return { failed: freshnessOfFailure(error) };
  }
}

function errorOf(failure: Failure): unknown {
  switch (failure.type) {
    case 'status':
      return new TroubleError(
        troubleOfStatus(failure.statusCode, 'The cluster', 'your sign-in'),
      );
    case 'network':
      return new TroubleError(failure.trouble);
    default:
      // Not told apart: none of them is the discovery of an API server.
      return new Error(`Discovery failed: ${failure.type}`);
  }
}
