import type { Random } from '../random';
import { spellAmounts } from './generateContainer';

const mi = 2 ** 20;

interface Spec {
  [field: string]: unknown;
  containers?: Array<{ name: string }>;
  initContainers?: Array<{ name: string }>;
}

/**
 * What a kubelet reports while the resources of a running pod are changed in place: what it has granted (allocated) and
 * what is in force (actuated) may each be above or below what the spec asks for.
 */
export function generateResize(random: Random, spec: Spec): object {
  const { containers = [], initContainers = [] } = spec;
  return {
    phase: 'Running',
    containerStatuses: statuses(random, containers),
    ...(initContainers.length > 0
      ? { initContainerStatuses: statuses(random, initContainers) }
      : {}),
    ...(random.chance(0.4)
      ? {
          conditions: [
            {
              type: 'PodResizePending',
              status: 'True',
              reason: random.pick(['Infeasible', 'Deferred']),
            },
          ],
        }
      : {}),
    ...(random.chance(0.3) ? { allocatedResources: amounts(random) } : {}),
    ...(random.chance(0.3) ? { resources: { requests: amounts(random) } } : {}),
  };
}

function statuses(random: Random, containers: Array<{ name: string }>) {
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
