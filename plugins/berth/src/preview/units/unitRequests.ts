import type {
  PodInput,
  PodSetRequest,
  PodUnitRequest,
} from '@berth/backstage-plugin-berth-scheduler/podGroups';
import type {
  PodDemand,
  PodSet,
  PodShape,
} from '@berth/backstage-plugin-berth-workloads';
import { mainContainer, requestsOf, templateOf } from '../podTemplate';
import { acceleratorsOf, SetInputs, UnitsInputs } from './UnitsInputs';

/** A minimum of all stays one of all; any other stays as it is, as far as there are so many. */
function minimumAfter(minimum: number, before: number, after: number): number {
  return minimum >= before ? after : Math.min(minimum, after);
}

function withAccelerators(
  shape: PodShape,
  resource: string,
  gpus: string,
): PodInput {
  const template = templateOf(shape);
  const main = mainContainer(template);
  const containers = template.spec.containers.map((container, index) => {
    if (index !== main) {
      return container;
    }
    const { [resource]: _, ...others } = requestsOf(container);
    const { [resource]: __, ...limits } = container.resources?.limits ?? {};
    const asked = Number(gpus) > 0 ? { [resource]: gpus.trim() } : {};
    return {
      ...container,
      resources: {
        requests: { ...others, ...asked },
        limits: { ...limits, ...asked },
      },
    };
  });
  return { ...template, spec: { ...template.spec, containers } };
}

function setRequest(set: PodSet, inputs: SetInputs): PodSetRequest {
  const { name, perNode, minimum, topology } = set;
  const count = Number(inputs.count);
  const accelerators = acceleratorsOf(set);
  const isChanged = accelerators && inputs.gpus !== accelerators.count;
  return {
    name,
    count,
    pod: isChanged
      ? withAccelerators(set.pod, accelerators.resource, inputs.gpus ?? '0')
      : set.pod,
    ...(perNode && { perNode }),
    ...(topology && { topology }),
    ...(minimum !== undefined && {
      minimum: minimumAfter(minimum, set.count, count),
    }),
  };
}

function sumOf(sets: ReadonlyArray<{ count: number }>): number {
  return sets.reduce((sum, { count }) => sum + count, 0);
}

/**
 * A demand with other numbers, as the scheduling core asks for it.
 *
 * @param inputs - Without problems by `canAnswer`.
 */
export function unitRequests(
  { units }: PodDemand,
  inputs: UnitsInputs,
): PodUnitRequest[] {
  return units.map(({ name, sets, gang, topology }, at) => {
    const requests = sets.map((set, i) => setRequest(set, inputs[at].sets[i]));
    return {
      ...(name !== undefined && { name }),
      times: Number(inputs[at].times),
      sets: requests,
      ...(topology && { topology }),
      ...(gang && {
        gang: {
          minimum: minimumAfter(gang.minimum, sumOf(sets), sumOf(requests)),
        },
      }),
    };
  });
}
