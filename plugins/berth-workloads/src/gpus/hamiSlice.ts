import { isObject, listOf } from '../json/read';
import type { Pod } from '../kubernetes';
import type { Accelerator } from './acceleratorOf';

const AMOUNTS = [
  'nvidia.com/gpumem',
  'nvidia.com/gpumem-percentage',
  'nvidia.com/gpucores',
];

/**
 * A pod that says how much of a GPU's memory or cores it wants gets a slice of it from HAMi, though the resource is
 * called `nvidia.com/gpu`.
 *
 * Source: Project-HAMi/HAMi `docs`.
 */
export function asHamiSlice(accelerator: Accelerator, pod: Pod): Accelerator {
  return accelerator.resource === 'nvidia.com/gpu' &&
    accelerator.unit.kind === 'gpu' &&
    asksForAmount(pod)
    ? { ...accelerator, unit: { kind: 'shared' } }
    : accelerator;
}

function asksForAmount(pod: Pod): boolean {
  return listOf(pod?.spec?.containers).some(container =>
    [container.resources?.requests, container.resources?.limits].some(
      resources =>
        isObject(resources) &&
        AMOUNTS.some(amount => Object.hasOwn(resources, amount)),
    ),
  );
}
