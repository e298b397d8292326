import type {
  Container,
  ContainerPort,
  ContainerStatus,
  OwnerReference,
  PodInput,
  PodResourceClaim,
  PodSpec,
  PodStatus,
  Toleration,
  TopologySpreadConstraint,
} from '../../kubernetes/types';
import type { SchemaOf } from '../Schema';
import { AFFINITY } from './affinity';
import {
  AMOUNTS,
  QUANTITIES,
  REPORTED_REQUIREMENTS,
  RESOURCE_REQUIREMENTS,
} from './resources';
import { LABEL_SELECTOR, LABELS } from './selectors';
import { VOLUME } from './volume';

const OWNER_REFERENCE = {
  apiVersion: 'string',
  kind: 'text',
  name: 'string',
  uid: 'string',
  controller: 'boolean',
} as const satisfies SchemaOf<OwnerReference>;

const PORT = {
  name: 'string',
  containerPort: 'int32',
  hostPort: 'int32',
  hostIP: 'string',
  protocol: 'string',
} as const satisfies SchemaOf<ContainerPort>;

const CONTAINER = {
  name: 'string',
  image: 'string',
  restartPolicy: 'string',
  restartPolicyRules: [
    {
      action: 'string',
      exitCodes: { operator: 'string', values: ['int32'] },
    },
  ],
  resources: {
    ...RESOURCE_REQUIREMENTS,
    claims: [{ name: 'string', request: 'string' }],
  },
  ports: [PORT],
  volumeMounts: [{ name: 'string', mountPath: 'string' }],
} as const satisfies SchemaOf<Container>;

const TOLERATION = {
  key: 'string',
  operator: 'string',
  value: 'string',
  effect: 'string',
  tolerationSeconds: 'int64',
} as const satisfies SchemaOf<Toleration>;

const TOPOLOGY_SPREAD_CONSTRAINT = {
  maxSkew: 'int32',
  minDomains: 'int32',
  topologyKey: 'string',
  whenUnsatisfiable: 'string',
  labelSelector: LABEL_SELECTOR,
  matchLabelKeys: ['string'],
  nodeAffinityPolicy: 'string',
  nodeTaintsPolicy: 'string',
} as const satisfies SchemaOf<TopologySpreadConstraint>;

const RESOURCE_CLAIM = {
  name: 'string',
  resourceClaimName: 'string',
  resourceClaimTemplateName: 'string',
} as const satisfies SchemaOf<PodResourceClaim>;

const SPEC = {
  nodeName: 'string',
  schedulerName: 'string',
  priority: 'int32',
  priorityClassName: 'string',
  preemptionPolicy: 'string',
  hostNetwork: 'boolean',
  hostPID: 'boolean',
  hostIPC: 'boolean',
  hostUsers: 'boolean',
  restartPolicy: 'string',
  runtimeClassName: 'string',
  containers: [CONTAINER],
  initContainers: [CONTAINER],
  overhead: QUANTITIES,
  resources: RESOURCE_REQUIREMENTS,
  nodeSelector: LABELS,
  affinity: AFFINITY,
  tolerations: [TOLERATION],
  topologySpreadConstraints: [TOPOLOGY_SPREAD_CONSTRAINT],
  schedulingGates: [{ name: 'text' }],
  schedulingGroup: { podGroupName: 'string' },
  workloadRef: { name: 'string' },
  resourceClaims: [RESOURCE_CLAIM],
  volumes: [VOLUME],
} as const satisfies SchemaOf<PodSpec>;

const CONTAINER_STATUS = {
  name: 'string',
  resources: REPORTED_REQUIREMENTS,
  allocatedResources: AMOUNTS,
} as const satisfies SchemaOf<ContainerStatus>;

const STATUS = {
  phase: 'string',
  startTime: 'time',
  nominatedNodeName: 'string',
  conditions: [{ type: 'text', status: 'string', reason: 'string' }],
  containerStatuses: [CONTAINER_STATUS],
  initContainerStatuses: [CONTAINER_STATUS],
  resources: REPORTED_REQUIREMENTS,
  allocatedResources: AMOUNTS,
} as const satisfies SchemaOf<PodStatus>;

/** What is read of a pod. */
export const POD = {
  metadata: {
    name: 'string',
    namespace: 'string',
    uid: 'string',
    labels: LABELS,
    annotations: LABELS,
    deletionTimestamp: 'time',
    ownerReferences: [OWNER_REFERENCE],
  } satisfies SchemaOf<NonNullable<PodInput['metadata']>>,
  spec: SPEC,
  status: STATUS,
} as const satisfies SchemaOf<PodInput>;
