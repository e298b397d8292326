/** The parts of the fleet page. */
export const FLEET_VIEWS = ['clusters', 'map', 'holders', 'waiting'] as const;
export type FleetView = (typeof FLEET_VIEWS)[number];

/** What the colour of a GPU says. */
export const MAP_COLOURS = ['owner', 'state', 'utilisation'] as const;
export type MapColour = (typeof MAP_COLOURS)[number];

/** What holdings are added up by. */
export const HOLDER_KINDS = [
  'owner',
  'system',
  'namespace',
  'component',
] as const;
export type HolderKind = (typeof HOLDER_KINDS)[number];

export const HOLDER_SORTS = [
  'gpus',
  'share',
  'waiting',
  'age',
  'idle',
  'name',
] as const;
export type HolderSort = (typeof HOLDER_SORTS)[number];

/** As `aria-sort` says it. */
export const SORT_ORDERS = ['ascending', 'descending'] as const;
export type SortOrder = (typeof SORT_ORDERS)[number];

/** Who has most, is oldest or does least comes first; names as they are read. */
export function usualOrder(sort: HolderSort): SortOrder {
  return sort === 'name' ? 'ascending' : 'descending';
}

/** What a reader chose to see of the fleet: all of it is in the page's URL, so that it can be sent to others. */
export interface FleetChoice {
  view: FleetView;
  /** Of the map; the one that has most where absent. */
  clusters?: readonly string[];
  groupBy?: string;
  colour: MapColour;
  by: HolderKind;
  sort: HolderSort;
  /** The usual one of what is sorted by where absent. */
  order?: SortOrder;
}

const MAX_LENGTH = 320;
/** One of 5,000 nodes is a few megabytes. */
export const MAX_CLUSTERS = 8;

/** Reads the URL; what makes no sense there is as if it were not there. */
export function readFleetChoice(query: URLSearchParams): FleetChoice {
  const oneOf = <T extends string>(name: string, values: readonly T[]): T =>
    values.find(value => value === query.get(name)) ?? values[0];
  const text = (name: string) =>
    (query.get(name) ?? '').trim().slice(0, MAX_LENGTH) || undefined;
  const groupBy = text('groupBy');
  return {
    view: oneOf('view', FLEET_VIEWS),
    clusters: namesIn(query),
    groupBy: groupBy && /\s/.test(groupBy) ? undefined : groupBy,
    colour: oneOf('colour', MAP_COLOURS),
    by: oneOf('by', HOLDER_KINDS),
    sort: oneOf('sort', HOLDER_SORTS),
    order: SORT_ORDERS.find(order => order === query.get('order')),
  };
}

/** `cluster`, as often as there are clusters. */
function namesIn(query: URLSearchParams): string[] | undefined {
  const names = query
    .getAll('cluster')
    .map(name => name.trim().slice(0, MAX_LENGTH))
    .filter(Boolean);
  return names.length > 0
    ? [...new Set(names)].slice(0, MAX_CLUSTERS)
    : undefined;
}

/** The URL's query with a part of the choice changed; what is as it is by default is left out. */
export function writeFleetChoice(
  query: URLSearchParams,
  part: Partial<FleetChoice>,
): URLSearchParams {
  const next = new URLSearchParams(query);
  const byDefault = readFleetChoice(new URLSearchParams());
  const { clusters, ...texts } = part;
  if ('clusters' in part) {
    next.delete('cluster');
    for (const name of clusters ?? []) next.append('cluster', name);
  }
  for (const [name, value] of Object.entries(texts)) {
    if (value && value !== byDefault[name as keyof FleetChoice]) {
      next.set(name, value);
    } else {
      next.delete(name);
    }
  }
  return next;
}
