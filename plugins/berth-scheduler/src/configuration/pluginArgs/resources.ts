import type { ResourceWeight } from '../../framework/profile';

export const RESOURCES = [{ name: 'string', weight: 'int64' }] as const;

/** Resources with their weights, of which 0 is 1; `undefined`, which stands for cpu and memory, for none. */
export function readResources(
  resources: Array<Partial<ResourceWeight>> = [],
): Array<Required<ResourceWeight>> | undefined {
  return resources.length > 0
    ? resources.map(({ name = '', weight }) => ({ name, weight: weight || 1 }))
    : undefined;
}
