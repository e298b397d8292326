import type { FleetMap, Freshness } from '@berth/backstage-plugin-berth-common';

/** One or several clusters as one map. */
export interface JoinedMap {
  map: FleetMap;
  /** Groups of clusters that are not seen as they are now; -1 stands for the nodes without a group. */
  dimmed: ReadonlySet<number>;
}

/** Each thing once, and where it is in the list. */
class Places<T> {
  readonly list: T[] = [];
  readonly #places = new Map<string, number>();
  readonly #keyOf: (thing: T) => string;

  constructor(keyOf: (thing: T) => string) {
    this.#keyOf = keyOf;
  }

  of(thing: T): number {
    const key = this.#keyOf(thing);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.list.push(thing) - 1);
    return this.list.length - 1;
  }
}

/**
 * Puts maps of clusters into one, cluster by cluster. Groups of different clusters stay apart whatever they are called, and
 * are named after both; nodes without a group become one, which `noGroup` names.
 */
export function joinMaps(
  maps: readonly FleetMap[],
  { noGroup }: { noGroup: string },
): JoinedMap {
  const [only] = maps;
  if (maps.length === 1) {
    return {
      map: only,
      dimmed: new Set(
        isLive(only.freshness) ? [] : [-1, ...only.groups.keys()],
      ),
    };
  }
  const dimmed = new Set<number>();
  const holders = new Places<FleetMap['holders'][number]>(
    ({ entityRef }) => entityRef,
  );
  const accelerators = new Places<FleetMap['accelerators'][number]>(
    ({ vendor, resource, unit, model }) =>
      JSON.stringify([vendor, resource, unit, model]),
  );
  const joined: FleetMap = {
    ...only,
    cluster: maps.map(({ cluster }) => cluster).join(', '),
    labels: [...new Set(maps.flatMap(({ labels }) => labels))],
    ...{ groups: [], holders: holders.list, accelerators: accelerators.list },
    nodes: { name: [], group: [], state: [] },
    devices: { node: [], accelerator: [], units: [], unusable: [], perGpu: [] },
    held: { device: [], units: [], holder: [], pod: [], utilisation: [] },
  };
  for (const map of maps) {
    const { nodes, devices, held, cluster } = map;
    const firstNode = joined.nodes.name.length;
    const firstDevice = joined.devices.node.length;
    const groupOf = new Places<number>(group => `${group}`);
    const firstGroup = joined.groups.length;
    append(joined.nodes.name, nodes.name);
    append(joined.nodes.state, nodes.state);
    append(joined.nodes.group, nodes.group, at => firstGroup + groupOf.of(at));
    for (const group of groupOf.list) {
      if (!isLive(map.freshness)) dimmed.add(joined.groups.length);
      joined.groups.push(`${cluster} · ${map.groups[group] ?? noGroup}`);
    }
    append(joined.devices.node, devices.node, at => firstNode + at);
    append(joined.devices.accelerator, devices.accelerator, at =>
      accelerators.of(map.accelerators[at]),
    );
    append(joined.devices.units, devices.units);
    append(joined.devices.unusable, devices.unusable);
    append(joined.devices.perGpu, devices.perGpu);
    append(joined.held.device, held.device, at => firstDevice + at);
    append(joined.held.units, held.units);
    append(joined.held.holder, held.holder, at =>
      at < 0 ? at : holders.of(map.holders[at]),
    );
    append(joined.held.pod, held.pod);
    append(joined.held.utilisation, held.utilisation);
  }
  return { map: joined, dimmed };
}

function isLive({ status }: Freshness): boolean {
  return status === 'live';
}

/** A column may be longer than what a call takes as arguments. */
function append<T>(to: T[], from: readonly T[], change?: (value: T) => T) {
  for (const value of from) to.push(change ? change(value) : value);
}
