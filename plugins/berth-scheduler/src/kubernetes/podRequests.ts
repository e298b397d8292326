import { isPodLevelResource } from './resourceNames';
import { parseMillis, parseNanos } from './quantity';
import type { Container, ContainerStatus, Pod, ResourceList } from './types';
import { isAtLeast, type KubernetesVersion } from './version';

/** Amounts in thousandths by resource name. */
export type Amounts = Map<string, bigint>;

export interface PodRequestsOptions {
  pod: Pod;
  version: KubernetesVersion;
  /** Whether what the kubelet reports of a resize in place counts too. */
  useStatus: boolean;
  /** Leaves out what the pod as a whole asks for. */
  skipPodLevel?: boolean;
  /** What a container counts as that does not name the resource at all. */
  nonMissing?: ReadonlyMap<string, bigint>;
}

/**
 * What a pod asks for: containers and sidecars together, or the heaviest moment of initialisation, whichever is more,
 * resource by resource; then what the pod as a whole asks for in their place; then the overhead.
 * Source: component-helpers resource/helpers.go `PodRequests`, v0.34.4 to v0.37.1.
 */
export function podRequests(options: PodRequestsOptions): Amounts {
  const { pod, version, useStatus } = options;
  const requests = containerRequests(options);

  if (!options.skipPodLevel && hasPodLevelRequests(pod)) {
    const spec = amountsOf(pod.spec.resources?.requests);
    const status = pod.status.resources;
    // InPlacePodLevelResourcesVerticalScaling is on by default since 1.36.
    const resizing =
      useStatus && status !== undefined && isAtLeast(version, '1.36');
    const effective = resizing
      ? largest(
          isResizeInfeasible(pod) ? new Map() : spec,
          amountsOf(status.requests),
          amountsOf(pod.status.allocatedResources),
        )
      : spec;
    const names = isAtLeast(version, '1.37') ? effective.keys() : spec.keys();
    for (const name of names) {
      if (isPodLevelResource(name)) {
        requests.set(name, effective.get(name) ?? 0n);
      }
    }
  }
  add(requests, amountsOf(pod.spec.overhead));
  return requests;
}

/** Component-helpers `AggregateContainerRequests`. */
export function containerRequests(options: PodRequestsOptions): Amounts {
  const { pod, version, useStatus } = options;
  if (!useStatus) {
    return aggregate(options, specRequests);
  }
  if (!isAtLeast(version, '1.37')) {
    return aggregate(options, (container, isRegularInit) =>
      isRegularInit
        ? specRequests(container)
        : resizedContainerRequests(pod, container),
    );
  }

  // Since 1.37 the maximum is taken over whole pods, not container by container (kubernetes#140047).
  const { allocatedResources, resources } = pod.status;
  const wanted = isResizeInfeasible(pod) ? undefined : specRequests;
  const ofSpec = wanted ? aggregate(options, wanted) : new Map();
  // What nobody resizes, which is nearly every pod, is what the spec says, three times over.
  if (wanted && !pod.status.resources && !hasResourceStatus(pod)) {
    return ofSpec;
  }
  if (allocatedResources && resources?.requests) {
    return largest(
      ofSpec,
      amountsOf(resources.requests),
      amountsOf(allocatedResources),
    );
  }
  const allocated = (container: Container) =>
    statusOf(pod, container)?.allocatedResources ?? wanted?.(container);
  const actuated = (container: Container) =>
    statusOf(pod, container)?.resources?.requests ?? allocated(container);
  return largest(
    ofSpec,
    aggregate(options, actuated),
    aggregate(options, allocated),
  );
}

function specRequests({ resources }: Container): ResourceList | undefined {
  return resources?.requests;
}

/** Component-helpers `AggregateContainerLimits`, of the spec alone. */
export function containerLimits(pod: Pod): Amounts {
  return aggregate(
    { pod, version: '1.37', useStatus: false },
    container => container.resources?.limits,
  );
}

/** What the containers ask for, or may use, in billionths: as it was applied, before anything is rounded. */
export function unroundedAmounts(
  pod: Pod,
  list: 'requests' | 'limits',
): Amounts {
  return aggregate(
    { pod, version: '1.37', useStatus: false },
    ({ resources }) => amountsOf(resources?.[list], parseNanos),
  );
}

type RequestsOfContainer = (
  container: Container,
  isRegularInit: boolean,
) => ResourceList | Amounts | undefined;

function aggregate(
  options: PodRequestsOptions,
  requestsOf: RequestsOfContainer,
): Amounts {
  const { pod, nonMissing } = options;
  const amounts = (container: Container, isRegularInit: boolean) => {
    const own = requestsOf(container, isRegularInit);
    const copy = own instanceof Map ? own : amountsOf(own);
    for (const [name, amount] of nonMissing ?? []) {
      if (!copy.has(name)) {
        copy.set(name, amount);
      }
    }
    return copy;
  };

  const total: Amounts = new Map();
  for (const container of pod.spec.containers ?? []) {
    add(total, amounts(container, false));
  }
  const sidecars: Amounts = new Map();
  const initialisation: Amounts = new Map();
  for (const container of pod.spec.initContainers ?? []) {
    const isSidecar = container.restartPolicy === 'Always';
    const own = amounts(container, !isSidecar);
    if (isSidecar) {
      add(total, own);
      add(sidecars, own);
      raise(initialisation, sidecars);
    } else {
      add(own, sidecars);
      raise(initialisation, own);
    }
  }
  raise(total, initialisation);
  return total;
}

/** Up to 1.36: a container counts as the most of what is asked, allocated and in force, once its status says so. */
function resizedContainerRequests(
  pod: Pod,
  container: Container,
): ResourceList | Amounts | undefined {
  const status = statusOf(pod, container);
  if (!status?.resources) {
    return specRequests(container);
  }
  return largest(
    isResizeInfeasible(pod) ? new Map() : amountsOf(specRequests(container)),
    amountsOf(status.resources.requests),
    amountsOf(status.allocatedResources),
  );
}

function statusOf(pod: Pod, container: Container): ContainerStatus | undefined {
  const named = (status: ContainerStatus) => status.name === container.name;
  return (
    pod.status.containerStatuses?.find(named) ??
    pod.status.initContainerStatuses?.find(named)
  );
}

function hasResourceStatus({ status }: Pod): boolean {
  const says = ({ resources, allocatedResources }: ContainerStatus) =>
    resources !== undefined || allocatedResources !== undefined;
  return Boolean(
    status.containerStatuses?.some(says) ||
      status.initContainerStatuses?.some(says),
  );
}

function isResizeInfeasible(pod: Pod): boolean {
  const pending = pod.status.conditions?.find(
    condition => condition.type === 'PodResizePending',
  );
  return pending?.reason === 'Infeasible';
}

/** Whether the pod as a whole asks for something. */
export function hasPodLevelRequests(pod: Pod): boolean {
  return Object.keys(pod.spec.resources?.requests ?? {}).some(
    isPodLevelResource,
  );
}

/** The quantities of a resource list, in thousandths unless they are read otherwise. */
export function amountsOf(
  list: ResourceList | undefined,
  parse = parseMillis,
): Amounts {
  const amounts: Amounts = new Map();
  for (const [name, quantity] of Object.entries(list ?? {})) {
    amounts.set(name, parse(quantity));
  }
  return amounts;
}

function add(into: Amounts, other: ReadonlyMap<string, bigint>): void {
  for (const [name, amount] of other) {
    into.set(name, (into.get(name) ?? 0n) + amount);
  }
}

function raise(into: Amounts, other: ReadonlyMap<string, bigint>): void {
  for (const [name, amount] of other) {
    const present = into.get(name);
    if (present === undefined || amount > present) {
      into.set(name, amount);
    }
  }
}

function largest(...lists: Amounts[]): Amounts {
  const result: Amounts = new Map();
  for (const list of lists) {
    raise(result, list);
  }
  return result;
}
