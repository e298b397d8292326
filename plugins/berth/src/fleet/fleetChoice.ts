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

export const HOLDER_SORTS = ['gpus', 'waiting', 'age', 'idle', 'name'] as const;
export type HolderSort = (typeof HOLDER_SORTS)[number];

/** What a reader chose to see of the fleet: all of it is in the page's URL, so that it can be sent to others. */
export interface FleetChoice {
  view: FleetView;
  cluster?: string;
  groupBy?: string;
  colour: MapColour;
  by: HolderKind;
  sort: HolderSort;
}

const MAX_LENGTH = 320;

/** Reads the URL; what makes no sense there is as if it were not there. */
export function readFleetChoice(query: URLSearchParams): FleetChoice {
  const oneOf = <T extends string>(name: string, values: readonly T[]): T =>
    values.find(value => value === query.get(name)) ?? values[0];
  const text = (name: string) =>
    (query.get(name) ?? '').trim().slice(0, MAX_LENGTH) || undefined;
  const groupBy = text('groupBy');
  return {
    view: oneOf('view', FLEET_VIEWS),
    cluster: text('cluster'),
    groupBy: groupBy && /\s/.test(groupBy) ? undefined : groupBy,
    colour: oneOf('colour', MAP_COLOURS),
    by: oneOf('by', HOLDER_KINDS),
    sort: oneOf('sort', HOLDER_SORTS),
  };
}

/** The URL's query with a part of the choice changed; what is as it is by default is left out. */
export function writeFleetChoice(
  query: URLSearchParams,
  part: Partial<FleetChoice>,
): URLSearchParams {
  const next = new URLSearchParams(query);
  const byDefault = readFleetChoice(new URLSearchParams());
  for (const [name, value] of Object.entries(part)) {
    if (value && value !== byDefault[name as keyof FleetChoice]) {
      next.set(name, value);
    } else {
      next.delete(name);
    }
  }
  return next;
}
