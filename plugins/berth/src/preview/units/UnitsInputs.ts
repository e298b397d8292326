import type {
  PodDemand,
  PodSet,
  PodUnit,
} from '@berth/backstage-plugin-berth-workloads';
import { isAccelerator } from '../accelerators';
import { mainContainer, requestsOf, templateOf } from '../podTemplate';

/** What may be changed of a set, as it stands in its fields. */
export interface SetInputs {
  count: string;
  /** Units of the accelerator for each pod; `undefined` where a pod asks for none. */
  gpus?: string;
}

/** What may be changed of a unit. */
export interface UnitInputs {
  times: string;
  sets: SetInputs[];
}

/** What may be changed of a demand, unit by unit and set by set. */
export type UnitsInputs = UnitInputs[];

/** The extended resource of a pod that counts accelerators, and how many of them it asks for. */
export function acceleratorsOf(
  set: PodSet,
): { resource: string; count: string } | undefined {
  const template = templateOf(set.pod);
  const requests = requestsOf(
    template.spec.containers[mainContainer(template)],
  );
  const resource = Object.keys(requests).find(isAccelerator);
  return resource === undefined
    ? undefined
    : { resource, count: String(requests[resource]) };
}

function startingSet(set: PodSet): SetInputs {
  return { count: String(set.count), gpus: acceleratorsOf(set)?.count };
}

/** A demand as it is, in the fields of the preview. */
export function startingUnits({ units }: PodDemand): UnitsInputs {
  return units.map(({ times, sets }: PodUnit) => ({
    times: String(times),
    sets: sets.map(startingSet),
  }));
}
