import { labelsOf, listOf, objectOf, stringOf } from '../json/read';
import type { PodSpec, PodTemplate } from '../kubernetes';
import type { PodShape } from '../model';
import { containerShape } from './containerShape';
import { defined } from './defined';
import { resourceList, resourcesShape } from './resourcesShape';
import { schedulingAnnotations } from './schedulingAnnotations';
import { volumeShapes } from './volumeShapes';

/**
 * What a new pod of this template, or like this pod, would ask the scheduler for. Fields are taken one by one, so that
 * whatever else a template holds (environment, arguments, commands, other annotations, contents of volumes) stays behind. Where
 * an existing pod runs (`spec.nodeName`) is not part of its shape.
 *
 * What the API server fills in when it creates the pod is filled in here: requests of containers from limits, and host ports
 * of pods in the host's network. Resources of the pod as a whole are as given: what is filled in there hangs on the release.
 * What an admission plugin or a LimitRange would add is not known here.
 *
 * Source: k8s.io/kubernetes 1.37 `pkg/apis/core/v1/defaults.go` `SetDefaults_Pod`, `SetDefaults_PodSpec`.
 * @public
 */
export function podShapeOf(
  template: PodTemplate,
  /** Of the pod; selectors of affinity and spreading look there. */
  namespace: string | undefined,
): PodShape {
  return {
    metadata: defined({
      namespace,
      labels: labelsOf(template?.metadata?.labels),
      annotations: annotationsShape(template?.metadata?.annotations),
    }),
    spec: specShape(objectOf(template?.spec)),
  };
}

function annotationsShape(
  annotations: Record<string, string> | undefined,
): Record<string, string> | undefined {
  const kept = Object.entries(labelsOf(annotations) ?? {}).filter(([key]) =>
    schedulingAnnotations.has(key),
  );
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function specShape(spec: PodSpec | undefined): PodShape['spec'] {
  const hostNetwork = spec?.hostNetwork === true;
  const containers = (list: PodSpec['containers'] | undefined) =>
    listOf(list).map(container => containerShape(container, { hostNetwork }));
  return defined({
    containers: containers(spec?.containers),
    initContainers: unlessEmpty(containers(spec?.initContainers)),
    resources: resourcesShape(spec?.resources),
    overhead: resourceList(spec?.overhead),
    hostNetwork: hostNetwork ? true : undefined,
    hostUsers: spec?.hostUsers === false ? false : undefined,
    nodeSelector: labelsOf(spec?.nodeSelector),
    affinity: objectOf(spec?.affinity),
    tolerations: unlessEmpty(listOf(spec?.tolerations)),
    topologySpreadConstraints: unlessEmpty(
      listOf(spec?.topologySpreadConstraints),
    ),
    schedulingGates: unlessEmpty(listOf(spec?.schedulingGates)),
    schedulingGroup: objectOf(spec?.schedulingGroup),
    workloadRef: objectOf(spec?.workloadRef),
    resourceClaims: unlessEmpty(listOf(spec?.resourceClaims)),
    // Priorities may be negative.
    priority: Number.isSafeInteger(spec?.priority) ? spec?.priority : undefined,
    priorityClassName: stringOf(spec?.priorityClassName),
    preemptionPolicy: stringOf(spec?.preemptionPolicy),
    schedulerName: stringOf(spec?.schedulerName),
    runtimeClassName: stringOf(spec?.runtimeClassName),
    volumes: unlessEmpty(volumeShapes(spec?.volumes)),
  });
}

function unlessEmpty<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}
