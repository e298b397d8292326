import type {
  ListedService,
  ServiceFilterName,
} from '@berth/backstage-plugin-berth-common';

/** All values under which each filter lists a service. Another filter is another line. */
export const filterValues: Record<
  ServiceFilterName,
  (service: ListedService) => readonly string[]
> = {
  owner: ({ owner }) => optional(owner),
  system: ({ system }) => optional(system),
  cluster: ({ clusters }) => clusters.map(({ name }) => name),
  tone: ({ tone }) => [tone],
  gpu: ({ gpus }) => [...new Set(gpus.map(({ model }) => model ?? 'unknown'))],
  sync: ({ applications }) => (applications?.outOfSync ? ['outOfSync'] : []),
  pods: ({ pods }) => (pods?.pending ? ['pending'] : []),
};

export const filterNames = Object.keys(filterValues) as ServiceFilterName[];

function optional(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
}
