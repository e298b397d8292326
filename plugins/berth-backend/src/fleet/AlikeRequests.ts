import {
  requestsOfPod,
  type KubernetesVersion,
  type PodInput,
} from '@berth/backstage-plugin-berth-scheduler';
import type {
  Container,
  ContainerStatus,
  Pod,
} from '@berth/backstage-plugin-berth-workloads';
import { amountsOr } from './amountsOr';

/** Different pods of one cluster; with more of them it begins anew. */
const MAX_KNOWN = 10_000;

/** What pods ask for, reckoned once for all that are alike in what it follows from: most pods are one of many. */
export class AlikeRequests {
  readonly #version: KubernetesVersion;
  readonly #known = new Map<string, ReadonlyMap<string, number> | undefined>();

  constructor(version: KubernetesVersion) {
    this.#version = version;
  }

  /** `undefined` where it cannot be read. */
  of(pod: Pod): ReadonlyMap<string, number> | undefined {
    const asking = askingPartOf(pod);
    const key = JSON.stringify(asking);
    if (this.#known.has(key)) return this.#known.get(key);
    if (this.#known.size >= MAX_KNOWN) this.#known.clear();
    const requests = amountsOr(() =>
      requestsOfPod(asking as PodInput, this.#version),
    );
    this.#known.set(key, requests);
    return requests;
  }
}

/** All that a pod's requests follow from, resizing in place included, and nothing else of it. */
function askingPartOf({ spec, status }: Pod) {
  return {
    metadata: { name: 'pod', namespace: 'default' },
    spec: {
      containers: spec.containers?.map(askingContainer),
      initContainers: spec.initContainers?.map(askingContainer),
      overhead: spec.overhead,
      resources: spec.resources,
    },
    status: {
      resources: status?.resources,
      allocatedResources: status?.allocatedResources,
      conditions: status?.conditions
        ?.filter(({ type }) => type.startsWith('PodResize'))
        .map(({ type, status: holds, reason }) => ({
          ...{ type, status: holds, reason },
        })),
      containerStatuses: status?.containerStatuses?.map(resizedContainer),
      initContainerStatuses:
        status?.initContainerStatuses?.map(resizedContainer),
    },
  };
}

function askingContainer({ name, restartPolicy, resources }: Container) {
  return { name, restartPolicy, resources };
}

function resizedContainer(status: ContainerStatus) {
  const { name, resources, allocatedResources } = status;
  return { name, resources, allocatedResources };
}
