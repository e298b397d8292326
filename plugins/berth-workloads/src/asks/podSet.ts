import type { Fields } from '../json/Fields';
import type { PodTemplate } from '../kubernetes';
import type { PodDemand, PodSet, PodUnit } from '../model';
import { podShapeOf } from '../podShape';
import { topologyOf } from './topologyOf';

/**
 * Identical pods of one template; `undefined` where there is no template, of whose pods nothing can be said.
 *
 * @param template - With `metadata` and `spec`, as a pod has them.
 * @param options - `name`: as the object names them; `pods` where it has one kind of them only.
 * @public
 */
export function podSet(
  template: Fields,
  options: {
    name?: string;
    count: number;
    namespace: string | undefined;
    minimum?: number;
    perNode?: boolean;
    isPartial?: boolean;
  },
): PodSet | undefined {
  if (!template.object('spec').exists) {
    return undefined;
  }
  const { name = 'pods', count, namespace, minimum } = options;
  const { perNode, isPartial } = options;
  return {
    name,
    count,
    ...(minimum !== undefined && { minimum }),
    ...(perNode && { perNode }),
    pod: podShapeOf(template.value as PodTemplate, namespace),
    images: imagesOf(template),
    topology: topologyOf(template),
    ...(isPartial && { isPartial }),
  };
}

/** Images of the containers, in their order, without duplicates. */
export function imagesOf(template: Fields): string[] {
  const images = template
    .object('spec')
    .objects('containers')
    .flatMap(container => container.string('image') ?? []);
  return [...new Set(images)];
}

/**
 * What is asked for by sets of pods that are one unit.
 *
 * @returns `undefined` without any set.
 * @public
 */
export function demandOf(
  sets: ReadonlyArray<PodSet | undefined>,
  options: Omit<PodDemand, 'units' | 'when' | 'priority' | 'priorityClass'> &
    Partial<Pick<PodDemand, 'when'>> &
    Partial<Omit<PodUnit, 'sets'>> = {},
): PodDemand | undefined {
  const { when, queue, times = 1, ...unit } = options;
  const known = sets.filter(set => set !== undefined);
  return demandOfUnits([{ ...unit, times, sets: known }], { when, queue });
}

/**
 * What is asked for by units that are placed each by itself.
 *
 * @returns `undefined` without any set in any of them.
 */
export function demandOfUnits(
  units: readonly PodUnit[],
  options: Partial<Pick<PodDemand, 'when' | 'queue'>> = {},
): PodDemand | undefined {
  const { when = 'now', queue } = options;
  const known = units.filter(({ sets }) => sets.length > 0);
  return known.length === 0
    ? undefined
    : {
        when,
        units: known,
        queue,
        ...priorityOf(known.flatMap(({ sets }) => sets)),
      };
}

/** Of the first set that has one; pods of one workload share theirs. */
function priorityOf(sets: readonly PodSet[]) {
  const specs = sets.map(({ pod }) => pod.spec);
  const priorityClass = specs
    .map(spec => spec.priorityClassName)
    .find(name => typeof name === 'string');
  const priority = specs
    .map(spec => spec.priority)
    .find(number => typeof number === 'number');
  return { priorityClass, priority };
}
