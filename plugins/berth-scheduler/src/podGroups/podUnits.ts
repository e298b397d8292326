import type { PodInput } from '../kubernetes/types';

/**
 * Pods that are to be within one domain of a topology, such as a rack.
 * @public
 */
export interface TopologyRule {
  /** Label of nodes; each of its values is a domain. */
  key: string;
  /** `required`: within one or nowhere; `preferred`: within one if all fit; `exclusive`: `required`, and no two units in the same. */
  mode: 'required' | 'preferred' | 'exclusive';
}

/**
 * Identical pods.
 * @public
 */
export interface PodSetRequest {
  name: string;
  /** The pod, or the template of one, as plain Kubernetes JSON. What `spec.schedulingGroup` and `spec.workloadRef` say is said by the unit here. */
  pod: PodInput;
  count: number;
  /** Fewer of these are of no use to anybody. */
  minimum?: number;
  /** One on each node that takes it, as a DaemonSet does; `count` is not read then. */
  perNode?: boolean;
  topology?: TopologyRule;
}

/**
 * Pods that go together, several times over.
 * @public
 */
export interface PodUnitRequest {
  name?: string;
  times: number;
  sets: readonly PodSetRequest[];
  /** Fewer pods of a unit than this are not placed at all. */
  gang?: { minimum: number };
  topology?: TopologyRule;
}

/** Beyond this nobody counts, and nobody waits. */
const MOST_PODS = 100_000;

/** @throws RangeError that names the field of a number that is none, or too big. */
export function checkUnits(units: readonly PodUnitRequest[]): void {
  let pods = 0;
  units.forEach(({ times, sets, gang }, i) => {
    const at = `units[${i}]`;
    mustCount(`${at}.times`, times);
    mustCount(`${at}.gang.minimum`, gang?.minimum ?? 0);
    sets.forEach(({ count, minimum = 0, perNode }, set) => {
      mustCount(`${at}.sets[${set}].count`, count);
      mustCount(`${at}.sets[${set}].minimum`, minimum);
      pods += perNode ? 0 : times * count;
    });
  });
  if (pods > MOST_PODS) {
    throw new RangeError(`units are of ${pods} pods, more than ${MOST_PODS}`);
  }
}

function mustCount(field: string, value: number): void {
  if (!Number.isInteger(value) || value < 0 || value > MOST_PODS) {
    throw new RangeError(
      `${field} must be an integer from 0 to ${MOST_PODS}, not ${value}`,
    );
  }
}
