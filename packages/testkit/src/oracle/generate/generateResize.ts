import type { Random } from '../random';
import type { Fields } from './CaseDraft';
import { spellAmounts } from './generateContainer';

const mi = 2 ** 20;

/**
 * What a kubelet reports while the resources of a running pod are changed in place: what it has granted (allocated) and
 * what is in force (actuated) may each be above or below what the spec asks for.
 */
export function generateResize(random: Random, spec: Fields): Fields {
  const containers = (spec.containers ?? []) as Fields[];
  const initContainers = (spec.initContainers ?? []) as Fields[];
  return {
    phase: 'Running',
    containerStatuses: statuses(random, containers),
    ...(initContainers.length > 0
      ? { initContainerStatuses: statuses(random, initContainers) }
      : {}),
    ...(random.chance(0.4)
      ? {
          conditions: [
            random.pick([
              pending('Infeasible'),
              pending('Infeasible'),
              pending('Deferred'),
              { type: 'PodResizeInProgress', status: 'True' },
              { ...pending('Infeasible'), status: 'False' },
            ]),
          ],
        }
      : {}),
    ...(random.chance(0.3) ? { allocatedResources: amounts(random) } : {}),
    ...(random.chance(0.3) ? { resources: { requests: amounts(random) } } : {}),
  };
}

function pending(reason: string): Fields {
  return { type: 'PodResizePending', status: 'True', reason };
}

function statuses(random: Random, containers: Fields[]) {
  return containers
    .filter(() => random.chance(0.85))
    .map(({ name }) => ({
      name,
      ...(random.chance(0.8) ? { allocatedResources: amounts(random) } : {}),
      ...(random.chance(0.8)
        ? { resources: { requests: amounts(random) } }
        : {}),
    }));
}

function amounts(random: Random): Record<string, string | number> {
  return spellAmounts(random, {
    cpu: random.pick([10, 100, 750, 2000, 6000]),
    ...(random.chance(0.8)
      ? { memory: random.pick([32 * mi, 700 * mi, 5000 * mi]) }
      : {}),
  });
}
