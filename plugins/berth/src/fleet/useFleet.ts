import type {
  BerthApi,
  Conditional,
  Fleet,
  FleetHoldings,
  FleetMap,
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

const map: LiveQuestion<FleetMap> = {
  ask(api, key, options) {
    const [groupBy] = key.split(' ', 1);
    const cluster = key.slice(groupBy.length + 1);
    return api.fleetMap({ cluster, ...(groupBy && { groupBy }) }, options);
  },
  // One of 5,000 nodes is a few megabytes.
  lastKnown: new LastKnown(4),
};

/** What each cluster has and what of it is free. */
export function useFleet() {
  return useLive(clusters, 'clusters');
}

/** Every GPU of a cluster. @param groupBy - A label, which holds no space. */
export function useFleetMap(cluster: string, groupBy: string | undefined) {
  return useLive(map, `${groupBy ?? ''} ${cluster}`);
}

export function useFleetHoldings() {
  return useLive(holdings, 'holdings');
}

export function useFleetQueue() {
  return useLive(queue, 'queue');
}
