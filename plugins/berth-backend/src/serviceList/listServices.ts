import type {
  ListedService,
  ServiceFacetValue,
  ServiceFilterName,
  ServiceList,
  ServiceListQuery,
  Tone,
} from '@berth/backstage-plugin-berth-common';
import { comparePlaces, cursorAfter, Place } from './cursor';
import { filterNames, filterValues } from './filters';

const DEFAULT_LIMIT = 30;
const MAX_FACET_VALUES = 100;

/** One page of those services that a reader may see. `after` is the place that `query.cursor` names. */
export function listServices(
  services: readonly ListedService[],
  query: Omit<ServiceListQuery, 'scope' | 'refs' | 'cursor'> & {
    after?: Place;
  },
): ServiceList {
  const { after, limit = DEFAULT_LIMIT } = query;
  const asked = filterNames.filter(name => query[name] !== undefined);
  const found = services.filter(hasText(query.text));
  const passed = (service: ListedService, but?: ServiceFilterName) =>
    asked.every(
      name =>
        name === but || filterValues[name](service).includes(query[name]!),
    );

  const listed = found.filter(service => passed(service)).sort(comparePlaces);
  const rest = after
    ? listed.filter(service => comparePlaces(service, after) > 0)
    : listed;
  const items = rest.slice(0, limit);
  return {
    items,
    inScope: services.length,
    total: listed.length,
    tones: tonesOf(found.filter(service => passed(service, 'tone'))),
    facets: Object.fromEntries(
      filterNames.map(name => [
        name,
        facetOf(
          found.filter(service => passed(service, name)),
          filterValues[name],
        ),
      ]),
    ) as ServiceList['facets'],
    next:
      rest.length > items.length
        ? cursorAfter(items[items.length - 1])
        : undefined,
  };
}

function hasText(text: string | undefined): (s: ListedService) => boolean {
  const words = (text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return ({ title, entityRef, owner = '' }) => {
    const searched = `${title} ${entityRef} ${owner}`.toLowerCase();
    return words.every(word => searched.includes(word));
  };
}

function tonesOf(services: readonly ListedService[]): Record<Tone, number> {
  const tones = { bad: 0, look: 0, unknown: 0, good: 0 };
  for (const { tone } of services) tones[tone] += 1;
  return tones;
}

function facetOf(
  services: readonly ListedService[],
  valuesOf: (service: ListedService) => readonly string[],
): ServiceFacetValue[] {
  const counts = new Map<string, number>();
  for (const service of services) {
    for (const value of valuesOf(service)) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MAX_FACET_VALUES);
}
