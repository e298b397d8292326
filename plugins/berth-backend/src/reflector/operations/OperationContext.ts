import type { Clock } from '../../clock/Clock';
import type { ClusterSession } from '../../connection/ClusterSession';
import type { ListSlots } from '../../connection/ListSlots';
import type { ClusterDiscovery } from '../../discovery/ClusterDiscovery';
import type { ClusterIdentity } from '../../identity';
import type { ReflectedKind } from '../ReflectedKind';

/** What every operation is carried out with. */
export interface OperationContext<T> {
  kind: ReflectedKind<T>;
  session: Pick<ClusterSession, 'get' | 'isSpared' | 'renew'>;
  /** Shared by all kinds of the cluster. */
  discovery: Pick<ClusterDiscovery, 'ask'>;
  /** Looked at before a list, and before a watch goes on from what it gave. */
  identity: Pick<ClusterIdentity, 'look' | 'doubt'>;
  /** How many lists may be asked for at once: of this cluster, and read at once by this process. */
  lists: { cluster: ListSlots; process: ListSlots };
  clock: Clock;
  /** Aborts when the reflector is to stop. */
  signal: AbortSignal;
  /** Told of each object that was left out because it could not be read. */
  onQuarantine: () => void;
}
