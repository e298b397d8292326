import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { ReflectorInput } from '../reflector/ReflectorState';
import type { WatchedCluster } from '../store/ClusterView';

/** Which kind of which cluster; neither grows with what clusters hold. */
export type KindAttributes = { cluster: string; kind: string };

/** What watching clusters tells whoever runs Berth. */
export interface WatchMetrics {
  /** Something happened to a reflector. */
  input(at: KindAttributes, input: ReflectorInput<unknown>): void;
  /** An object was left out because it could not be read. */
  quarantined(at: KindAttributes): void;
  /** A store was compared with its cluster; `divergences` is how many objects were not the same. */
  compared(
    at: KindAttributes,
    outcome: 'same' | 'different' | 'unknown',
    divergences: number,
  ): void;
  /** Something that follows what is held has failed to take in a change; see `Listeners`. */
  listenerFailed(): void;
}

export const noMetrics: WatchMetrics = {
  input: () => {},
  quarantined: () => {},
  compared: () => {},
  listenerFailed: () => {},
};

/** Through Backstage's metrics service, which is OpenTelemetry's where the backend has set that up. */
export function createWatchMetrics(metrics: MetricsService): WatchMetrics {
  const lists = metrics.createCounter('berth.watch.lists', {
    description: 'Lists that were read to their end',
    unit: '{list}',
  });
  const events = metrics.createCounter('berth.watch.events', {
    description: 'Changes and bookmarks that watches brought',
    unit: '{event}',
  });
  const failures = metrics.createCounter('berth.watch.failures', {
    description: 'Requests of reflectors that failed or ended with an error',
    unit: '{request}',
  });
  const quarantined = metrics.createCounter('berth.watch.quarantined', {
    description: 'Objects that were left out because they could not be read',
    unit: '{object}',
  });
  const checks = metrics.createCounter('berth.consistency.checks', {
    description: 'Comparisons of what is held with a list at the same version',
    unit: '{check}',
  });
  const divergences = metrics.createCounter('berth.consistency.divergences', {
    description:
      'Objects that were held otherwise than the cluster has them; expected to stay 0',
    unit: '{object}',
  });
  const listenerFailures = metrics.createCounter(
    'berth.watch.listener_failures',
    {
      description:
        'Changes that a part of Berth has failed to take in; expected to stay 0',
      unit: '{change}',
    },
  );
  return {
    input(at, input) {
      if (input.type === 'page' && input.continueToken === undefined) {
        lists.add(1, at);
      } else if (input.type === 'chunk') {
        for (const { type } of input.events) events.add(1, { ...at, type });
      } else if (input.type === 'failed') {
        failures.add(1, { ...at, 'error.type': errorType(input.failure) });
      }
    },
    listenerFailed: () => listenerFailures.add(1),
    quarantined: at => quarantined.add(1, at),
    compared(at, outcome, count) {
      checks.add(1, { ...at, outcome });
      if (count > 0) divergences.add(count, at);
    },
  };
}

function errorType(
  failure: Extract<ReflectorInput<unknown>, { type: 'failed' }>['failure'],
): string {
  switch (failure.type) {
    case 'status':
      return String(failure.statusCode);
    case 'network':
      return failure.trouble.code;
    default:
      return failure.type;
  }
}

/** Reports how much is held and how old it is, whenever somebody collects. Returns how to stop. */
export function observeClusters(
  metrics: MetricsService,
  clusters: () => readonly WatchedCluster[],
  now: () => number,
): () => void {
  const objects = metrics.createObservableGauge('berth.watch.objects', {
    description: 'Objects in memory',
    unit: '{object}',
  });
  const bytes = metrics.createObservableGauge('berth.watch.bytes', {
    description: 'Memory that the objects take, as far as can be estimated',
    unit: 'By',
  });
  const staleness = metrics.createObservableGauge('berth.watch.staleness', {
    description: 'For how long the data has not been known to be current',
    unit: 's',
  });
  type Observe = Parameters<typeof objects.addCallback>[0];
  const observeObjects: Observe = result => {
    for (const { at, store } of stores(clusters())) {
      result.observe(store.size, at);
    }
  };
  const observeBytes: Observe = result => {
    for (const { at, store } of stores(clusters())) {
      result.observe(store.bytes, at);
    }
  };
  const observeStaleness: Observe = result => {
    for (const { at, store } of stores(clusters())) {
      const { freshness } = store;
      if (freshness.status === 'live') result.observe(0, at);
      if (freshness.status === 'stale') {
        const seconds = (now() - Date.parse(freshness.since)) / 1000;
        result.observe(Math.max(0, seconds), at);
      }
    }
  };
  objects.addCallback(observeObjects);
  bytes.addCallback(observeBytes);
  staleness.addCallback(observeStaleness);
  return () => {
    objects.removeCallback(observeObjects);
    bytes.removeCallback(observeBytes);
    staleness.removeCallback(observeStaleness);
  };
}

function* stores(clusters: readonly WatchedCluster[]) {
  for (const cluster of clusters) {
    for (const { id, store } of cluster.kinds()) {
      yield { at: { cluster: cluster.name, kind: id }, store };
    }
  }
}
