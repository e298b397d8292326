import { isObject, listOf } from '../json/read';
import type { Container, PodSpec } from '../kubernetes';
import { unitsOf } from '../quantity/unitsOf';
import { isAccelerator } from './acceleratorOf';

/**
 * Units of each accelerator resource that a pod holds from its start to its end: the sum over containers and sidecars, or
 * what the greediest init container needs beside the sidecars started before it, whichever is more.
 *
 * Limits are copied to requests where there are none, as the API server does when a pod is created. Pod-level resources
 * and in-place resizing do not exist for extended resources. Amounts that are no quantities count as none.
 *
 * Source: k8s.io/component-helpers 0.37 `resource/helpers.go` `PodRequests`; k8s.io/kubernetes 1.37
 * `pkg/apis/core/v1/defaults.go` `SetDefaults_Pod`; KEP-753.
 */
export function acceleratorRequests(
  spec: PodSpec | undefined,
): Map<string, number> {
  const running = new Map<string, number>();
  // Most pods ask for none, and a cluster is summed up over all of its pods.
  if (!mentionsAccelerators(spec)) return running;
  for (const container of listOf(spec?.containers)) {
    add(running, requestsOf(container));
  }
  const sidecars = new Map<string, number>();
  const starting = new Map<string, number>();
  for (const container of listOf(spec?.initContainers)) {
    const requests = requestsOf(container);
    if (container.restartPolicy === 'Always') {
      add(running, requests);
      add(sidecars, requests);
      raise(starting, sidecars);
    } else {
      add(requests, sidecars);
      raise(starting, requests);
    }
  }
  raise(running, starting);
  add(running, unitsByResource(spec?.overhead));
  return new Map([...running].filter(([, units]) => units > 0));
}

function mentionsAccelerators(spec: PodSpec | undefined): boolean {
  const mentioned = (resources: unknown) =>
    isObject(resources) && Object.keys(resources).some(isAccelerator);
  const ofContainer = (container: Container) =>
    mentioned(container.resources?.requests) ||
    mentioned(container.resources?.limits);
  return (
    listOf(spec?.containers).some(ofContainer) ||
    listOf(spec?.initContainers).some(ofContainer) ||
    mentioned(spec?.overhead)
  );
}

function requestsOf(container: Container): Map<string, number> {
  const requests = unitsByResource(container.resources?.requests);
  for (const [resource, units] of unitsByResource(
    container.resources?.limits,
  )) {
    requests.set(resource, requests.get(resource) ?? units);
  }
  return requests;
}

function unitsByResource(resources: unknown): Map<string, number> {
  const units = new Map<string, number>();
  for (const [resource, quantity] of Object.entries(
    isObject(resources) ? resources : {},
  )) {
    const count = isAccelerator(resource) ? unitsOf(quantity) : undefined;
    if (count !== undefined) {
      units.set(resource, count);
    }
  }
  return units;
}

function add(sum: Map<string, number>, more: Map<string, number>): void {
  for (const [resource, units] of more) {
    sum.set(resource, (sum.get(resource) ?? 0) + units);
  }
}

function raise(most: Map<string, number>, other: Map<string, number>): void {
  for (const [resource, units] of other) {
    most.set(resource, Math.max(most.get(resource) ?? 0, units));
  }
}
