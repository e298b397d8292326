import { mockServices } from '@backstage/backend-test-utils';
import type { Freshness } from '@berth/backstage-plugin-berth-common';
import type {
  ClusterConnection,
  ClusterTarget,
} from '@berth/backstage-plugin-berth-node';
import { ManualClock } from '../../clock/ManualClock';
import { ClusterSession } from '../../connection/ClusterSession';
import { ListSlots } from '../../connection/ListSlots';
import { openConnection } from '../../connection/openConnection';
import { ClusterDiscovery } from '../../discovery';
import { WatchedKindDefinition, watchedKinds } from '../../projection';
import type { WatchedKind, WatchedKinds } from '../../store/ClusterView';
import { MemoryBudget, MemoryShare } from '../../store/MemoryBudget';
import { ObjectTable } from '../../store/ObjectTable';
import { freshnessOf } from '../freshnessOf';
import { Quarantine } from '../Quarantine';
import type { ReflectorState } from '../ReflectorState';
import { runReflector } from '../runReflector';

export interface Reflection<K extends WatchedKind> {
  table: ObjectTable<WatchedKinds[K]>;
  clock: ManualClock;
  readonly phase: ReflectorState['phase'];
  readonly freshness: Freshness;
  readonly quarantined: number;
  /** The resourceVersion of what is there and left out, by uid. */
  readonly leftOut: Record<string, string>;
  /** `name@resourceVersion`, in order. */
  readonly contents: string[];
  /** How fresh the data was said to be, each time that this changed. */
  readonly history: string[];
  /** What it takes of its budget, and may take. */
  readonly memory: MemoryShare;
  stop(): Promise<void>;
}

/** A real reflector over real connections, with a clock that the test advances. Half of each backoff is waited. */
export function reflect<K extends WatchedKind = 'pods'>(options: {
  server: string;
  kind?: K;
  connect?: ClusterTarget['connect'];
  memoryBytes?: number;
  /** Told of each change of the table. */
  onChange?: () => void;
}): Reflection<K> {
  const { server, kind = 'pods' as K } = options;
  const clock = new ManualClock();
  const stopping = new AbortController();
  const connect: () => Promise<ClusterConnection> =
    options.connect ?? (async () => openConnection({ server }));
  const session = new ClusterSession({
    target: { connect },
    clock,
    logger: mockServices.logger.mock(),
    random: () => 0.5,
  });
  let state: ReflectorState | undefined;
  let quarantined = 0;
  const quarantine = new Quarantine();
  const history: string[] = [];

  const read = (): Freshness =>
    state
      ? freshnessOf(state, {
          monotonic: clock.monotonic(),
          wall: clock.wall(),
        }).freshness
      : { status: 'loading' };
  const table = new ObjectTable<WatchedKinds[K]>({
    freshness: read,
    onChange: options.onChange ?? (() => {}),
  });
  const memory = new MemoryBudget(options.memoryBytes ?? Infinity).share(table);
  const done = runReflector<WatchedKinds[K]>({
    kind: watchedKinds[kind] as WatchedKindDefinition<K>,
    session,
    // That another cluster answers is for whoever watches all kinds.
    identity: { look: async () => undefined, doubt: () => {} },
    discovery: new ClusterDiscovery({
      session,
      clock,
      signal: stopping.signal,
    }),
    lists: { cluster: new ListSlots(2), process: new ListSlots(8) },
    clock,
    signal: stopping.signal,
    random: () => 0.5,
    target: table,
    quarantine,
    memory,
    onState: next => {
      state = next;
      const { status } = read();
      if (history.at(-1) !== status) history.push(status);
    },
    onQuarantine: () => {
      quarantined++;
    },
  });

  return {
    table,
    clock,
    history,
    memory,
    get phase() {
      return state?.phase ?? 'discovering';
    },
    get freshness() {
      return read();
    },
    get quarantined() {
      return quarantined;
    },
    get leftOut() {
      return Object.fromEntries(quarantine.objects ?? []);
    },
    get contents() {
      return [...table.all()]
        .map(({ metadata }) => `${metadata.name}@${metadata.resourceVersion}`)
        .sort();
    },
    async stop() {
      stopping.abort();
      await done;
      await session.close();
    },
  };
}
