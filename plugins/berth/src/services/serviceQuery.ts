import type {
  ServiceFilterName,
  ServiceListQuery,
  ServiceScope,
} from '@berth/backstage-plugin-berth-common';

/** What a reader chose to see of many services: all of it is in the page's URL, so that it can be sent to others. */
export type ServiceChoice = Omit<ServiceListQuery, 'refs' | 'cursor' | 'limit'>;

const SCOPES: readonly ServiceScope[] = ['owned', 'named', 'all'];

const FILTERS: readonly ServiceFilterName[] = [
  'owner',
  'system',
  'cluster',
  'tone',
  'gpu',
  'sync',
  'pods',
];

const VALUES: Partial<Record<ServiceFilterName, readonly string[]>> = {
  tone: ['bad', 'look', 'unknown', 'good'],
  sync: ['outOfSync'],
  pods: ['pending'],
};

/** What was one filter before it was two: addresses from then go on to lead to the same list. */
const FORMER = 'attention';

const FORMER_VALUES: ReadonlyMap<
  string | null,
  Pick<ServiceChoice, 'sync' | 'pods'>
> = new Map([
  ['outOfSync', { sync: 'outOfSync' }],
  ['pending', { pods: 'pending' }],
]);

const MAX_LENGTH = 200;

/** Reads the URL; what makes no sense there is as if it were not there. */
export function readChoice(query: URLSearchParams): ServiceChoice {
  const scope = SCOPES.find(known => known === query.get('scope')) ?? 'owned';
  const read = (name: string) =>
    (query.get(name) ?? '').slice(0, MAX_LENGTH) || undefined;
  const filters = FILTERS.flatMap(name => {
    const value = read(name);
    return value && (VALUES[name]?.includes(value) ?? true)
      ? [[name, value]]
      : [];
  });
  return {
    ...{ scope, text: read('text') },
    ...FORMER_VALUES.get(query.get(FORMER)),
    ...Object.fromEntries(filters),
  };
}

/** The URL's query with a choice in place of the one that is in it. */
export function writeChoice(
  query: URLSearchParams,
  choice: ServiceChoice,
): URLSearchParams {
  const next = new URLSearchParams(query);
  next.delete(FORMER);
  for (const name of ['scope', 'text', ...FILTERS] as const) {
    const value = choice[name];
    if (value && !(name === 'scope' && value === 'owned')) {
      next.set(name, value);
    } else {
      next.delete(name);
    }
  }
  return next;
}

/** Whether anything beside the scope narrows what is listed. */
export function isNarrowed({ scope: _, ...filters }: ServiceChoice): boolean {
  return Object.values(filters).some(value => value !== undefined);
}
