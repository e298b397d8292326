import type { Random } from '../random';
import type { Fields } from './CaseDraft';
import {
  Amounts,
  ContainerDraft,
  ContainerHabits,
  draftContainer,
  spellAmounts,
  type WriteAmounts,
  writeContainer,
  writeResources,
} from './generateContainer';
import { generatePorts } from './generatePorts';

/** What a pod of a case may have beyond plain containers. */
export interface PodShape {
  initContainers: boolean;
  overhead: boolean;
  podResources: boolean;
}

/**
 * The part of a pod's spec that says what it asks for: containers, init containers, sidecars, overhead and
 * pod-level resources.
 */
export function generateContainers(
  random: Random,
  habits: ContainerHabits,
  shape: PodShape,
): Fields & { containers: Fields[] } {
  const containers = drafts(random, 'c', random.pick([1, 1, 1, 2, 3]), habits);
  const initContainers = shape.initContainers
    ? drafts(random, 'i', random.integer(1, 3), habits)
    : [];
  for (const { body } of initContainers) {
    if (random.chance(0.4)) {
      body.restartPolicy = 'Always';
    }
  }
  const all = [...containers, ...initContainers];
  generatePorts(random, all, habits.hostPorts);

  const write: WriteAmounts =
    shape.podResources && shape.overhead
      ? plainAmounts
      : amounts => spellAmounts(random, amounts);
  const resources = shape.podResources
    ? writeResources(draftPodResources(random, all), write)
    : undefined;
  return {
    containers: containers.map(draft => writeContainer(draft, write)),
    ...(initContainers.length > 0
      ? {
          initContainers: initContainers.map(draft =>
            writeContainer(draft, write),
          ),
        }
      : {}),
    ...(shape.overhead ? { overhead: overhead(random) } : {}),
    ...(resources ? { resources } : {}),
  };
}

function drafts(
  random: Random,
  prefix: string,
  count: number,
  habits: ContainerHabits,
): ContainerDraft[] {
  return Array.from({ length: count }, (...[, index]) =>
    draftContainer(random, `${prefix}${index}`, habits),
  );
}

function overhead(random: Random): Record<string, string | number> {
  return spellAmounts(random, {
    cpu: random.pick([0, 250, 1000]),
    ...(random.chance(0.7) ? { memory: 120 * 2 ** 20 } : {}),
  });
}

/**
 * Where a pod has both overhead and amounts of its own, all are written plainly. Others, `1.5Gi` or `0Pi`, are kept as a
 * pointer to a decimal, to which `PodRequests` (component-helpers v0.37.1, resource/helpers.go) adds the overhead in
 * place: there the amount that kube-scheduler counts grows each time that it counts. Those of containers are pod-level
 * ones too, where the API server sums them up.
 */
function plainAmounts(amounts: Amounts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(amounts).map(([resource, amount]) => [
      resource,
      resource === 'cpu' ? `${amount}m` : `${amount}`,
    ]),
  );
}

/** Pod-level amounts that no container exceeds, alone or together: the API server refuses the others. */
function draftPodResources(
  random: Random,
  containers: ContainerDraft[],
): { requests: Amounts; limits: Amounts } {
  const requests: Amounts = {};
  const limits: Amounts = {};
  for (const resource of random.some(['cpu', 'memory'], 0.75)) {
    const extra = resource === 'cpu' ? 750 : 300 * 2 ** 20;
    let asked = 0;
    let limited = 0;
    for (const container of containers) {
      const limit = container.limits[resource] ?? 0;
      asked += container.requests[resource] ?? limit;
      limited += Math.max(limit, container.requests[resource] ?? 0);
    }
    if (random.chance(0.7)) {
      requests[resource] = asked + random.pick([0, extra]);
    }
    if (random.chance(0.5)) {
      limits[resource] =
        Math.max(limited, requests[resource] ?? 0) + random.pick([0, extra]);
    }
  }
  return { requests, limits };
}
