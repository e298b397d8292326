import {
  schedulingAnnotations,
  type Container,
  type PodSpec,
  type PodTemplate,
  type ResourceList,
} from '@berth/backstage-plugin-berth-workloads';
import {
  amount,
  compact,
  compactOrNothing,
  count,
  fields,
  fieldsOf,
  flag,
  list,
  record,
  word,
} from './fields';
import { shared } from './pieces';
import { plainObject } from './plainJson';
import { volume } from './volume';

/** What decides where a pod may run, plus names and images. Never env, args, command, probes or mounts. */
export function podSpec(value: unknown): PodSpec {
  const source = fields(value);
  return compact<PodSpec>({
    nodeName: word(source.nodeName),
    schedulerName: word(source.schedulerName),
    priority: count(source.priority),
    priorityClassName: word(source.priorityClassName),
    preemptionPolicy: word(source.preemptionPolicy),
    hostNetwork: flag(source.hostNetwork),
    hostUsers: flag(source.hostUsers),
    restartPolicy: word(source.restartPolicy),
    containers: shared(list(source.containers, container) ?? []),
    initContainers: shared(list(source.initContainers, container)),
    overhead: shared(record(source.overhead, amount)),
    resources: shared(resources(source.resources)),
    nodeSelector: shared(record(source.nodeSelector, word)),
    affinity: shared(plainObject(source.affinity)),
    tolerations: shared(list(source.tolerations, plainObject)),
    topologySpreadConstraints: shared(
      list(source.topologySpreadConstraints, plainObject),
    ),
    schedulingGates: shared(list(source.schedulingGates, schedulingGate)),
    schedulingGroup: shared(schedulingGroup(source.schedulingGroup)),
    workloadRef: shared(workloadRef(source.workloadRef)),
    resourceClaims: shared(list(source.resourceClaims, plainObject)),
    runtimeClassName: word(source.runtimeClassName),
    volumes: shared(list(source.volumes, volume)),
  });
}

export function podTemplate(value: unknown): PodTemplate | undefined {
  const source = fieldsOf(value);
  if (!source) return undefined;
  return compact<PodTemplate>({
    metadata: compactOrNothing({
      labels: record(fields(source.metadata).labels, word),
      annotations: record(
        fields(source.metadata).annotations,
        word,
        schedulingAnnotations,
      ),
    }),
    spec: fieldsOf(source.spec) && podSpec(source.spec),
  });
}

/**
 * Requests and limits of a container, a pod, or the status of either. That there are none is told from that nothing is said:
 * what the status of a container says, even if nothing, counts for more than its spec while it is resized.
 */
export function resources(value: unknown): Container['resources'] {
  const source = fieldsOf(value);
  return (
    source &&
    compact({
      requests: resourceList(source.requests),
      limits: resourceList(source.limits),
    })
  );
}

/** Quantities by resource name; empty where the object has an empty list. */
export function resourceList(value: unknown): ResourceList | undefined {
  return fieldsOf(value) && (record(value, amount) ?? {});
}

function container(value: unknown): Container | undefined {
  const source = fields(value);
  const name = word(source.name);
  if (!name) return undefined;
  return compact<Container>({
    name,
    image: word(source.image),
    restartPolicy: word(source.restartPolicy),
    restartPolicyRules: list(source.restartPolicyRules, restartPolicyRule),
    resources: resources(source.resources),
    ports: list(source.ports, port),
  });
}

function restartPolicyRule(value: unknown): { action?: string } {
  return compact({ action: word(fields(value).action) });
}

type Port = NonNullable<Container['ports']>[number];

function port(value: unknown): Port | undefined {
  const source = fields(value);
  return compactOrNothing<Port>({
    containerPort: count(source.containerPort),
    hostPort: count(source.hostPort),
    hostIP: word(source.hostIP),
    protocol: word(source.protocol),
  });
}

function schedulingGate(value: unknown): { name: string } | undefined {
  const name = word(fields(value).name);
  return name ? { name } : undefined;
}

/** A group without a name that Berth knows is a group still. */
function schedulingGroup(value: unknown): PodSpec['schedulingGroup'] {
  const source = fieldsOf(value);
  return source && compact({ podGroupName: word(source.podGroupName) });
}

function workloadRef(value: unknown): PodSpec['workloadRef'] {
  const source = fieldsOf(value);
  return (
    source &&
    compact({
      name: word(source.name),
      podGroup: word(source.podGroup),
      podGroupReplicaKey: word(source.podGroupReplicaKey),
    })
  );
}
