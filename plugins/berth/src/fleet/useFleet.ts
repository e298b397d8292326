import type {
  BerthApi,
  Conditional,
  Fleet,
  FleetHoldings,
  FleetMap,
  FleetMapQuery,
  FleetOptions,
  FleetQueue,
} from '@berth/backstage-plugin-berth-common';
import { LastKnown } from '../live/LastKnown';
import { LiveQuestion, useLive } from '../live/useLive';

function question<T>(
  ask: (api: BerthApi, options: FleetOptions) => Promise<Conditional<T>>,
): LiveQuestion<T> {
  return {
    ask: (api, _key, options) => ask(api, options),
    lastKnown: new LastKnown(1),
  };
}

const clusters = question<Fleet>((api, options) => api.fleet(options));
const holdings = question<FleetHoldings>((api, options) =>
  api.fleetHoldings(options),
);
const queue = question<FleetQueue>((api, options) => api.fleetQueue(options));

const maps: LiveQuestion<FleetMap[]> = {
  async ask(api, key, { etag, ...options }) {
    const queries: FleetMapQuery[] = JSON.parse(key);
    const etags: string[] = etag === undefined ? [] : JSON.parse(etag);
    const answers = await Promise.all(
      queries.map((query, at) =>
        api.fleetMap(query, { ...options, etag: etags[at] }),
      ),
    );
    if (answers.every(({ status }) => status === 'unchanged')) {
      return { status: 'unchanged', etag: etag ?? '' };
    }
    // Of what has not changed the answer says no more than that.
    const whole = await Promise.all(
      answers.map((answer, at) =>
        answer.status === 'changed'
          ? answer
          : api.fleetMap(queries[at], options),
      ),
    );
    const value = whole.flatMap(answer =>
      answer.status === 'changed' ? [answer.value] : [],
    );
    return {
      ...{ status: 'changed', value },
      etag: JSON.stringify(whole.map(answer => answer.etag)),
    };
  },
  // One of 5,000 nodes is a few megabytes.
  lastKnown: new LastKnown(4),
};

/** What each cluster has and what of it is free. */
export function useFleet() {
  return useLive(clusters, 'clusters');
}

/** Every GPU of each of some clusters, in their order, grouped by a label of nodes. */
export function useFleetMaps(
  names: readonly string[],
  groupBy: string | undefined,
) {
  return useLive(
    maps,
    JSON.stringify(names.map(cluster => ({ cluster, groupBy }))),
  );
}

export function useFleetHoldings() {
  return useLive(holdings, 'holdings');
}

export function useFleetQueue() {
  return useLive(queue, 'queue');
}
