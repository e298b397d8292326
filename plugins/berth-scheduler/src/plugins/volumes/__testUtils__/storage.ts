import { decide, NEWEST, node, pod } from '../../../__testUtils__/objects';
import type { Profile } from '../../../framework/profile';
import type { NodeInput, PodInput } from '../../../kubernetes/types';
import type { ClusterObjectsInput } from '../../../snapshot/objects';

/** `fast` makes volumes for the first pod, `now` at once, `local` never. */
const CLASSES = [
  {
    metadata: { name: 'fast' },
    provisioner: 'ebs.csi.aws.com',
    volumeBindingMode: 'WaitForFirstConsumer',
  },
  { metadata: { name: 'now' }, provisioner: 'ebs.csi.aws.com' },
  {
    metadata: { name: 'local' },
    provisioner: 'kubernetes.io/no-provisioner',
    volumeBindingMode: 'WaitForFirstConsumer',
  },
];

/** Every kind that decides about volumes, with nothing in it but what is given. */
export function storage(given: ClusterObjectsInput = {}): ClusterObjectsInput {
  return {
    namespaces: [],
    services: [],
    replicationControllers: [],
    replicaSets: [],
    statefulSets: [],
    persistentVolumes: [],
    persistentVolumeClaims: [],
    storageClasses: CLASSES,
    csiNodes: [],
    csiDrivers: [],
    csiStorageCapacities: [],
    volumeAttachments: [],
    ...given,
  };
}

/** A claim of 10 GiB of the class `fast` that waits. */
export function claim(
  name: string,
  spec: object = {},
  { metadata, ...more }: { metadata?: object; status?: object } = {},
) {
  return {
    metadata: { name, namespace: 'default', uid: `uid-${name}`, ...metadata },
    spec: {
      storageClassName: 'fast',
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: '10Gi' } },
      ...spec,
    },
    ...more,
  };
}

/** A claim that is bound to a volume for good. */
export function boundClaim(
  name: string,
  volumeName: string,
  spec: object = {},
) {
  return claim(
    name,
    { volumeName, ...spec },
    { metadata: { annotations: { 'pv.kubernetes.io/bind-completed': 'yes' } } },
  );
}

/** A free volume of 10 GiB of the class `local`. */
export function volume(
  name: string,
  spec: object = {},
  { metadata, ...more }: { metadata?: object; status?: object } = {},
) {
  return {
    metadata: { name, ...metadata },
    spec: {
      storageClassName: 'local',
      accessModes: ['ReadWriteOnce'],
      capacity: { storage: '10Gi' },
      ...spec,
    },
    status: { phase: 'Available' },
    ...more,
  };
}

/** Node affinity of a volume to any node with one of the values of a label. */
export function reachableFrom(key: string, ...values: string[]) {
  return {
    nodeAffinity: {
      required: {
        nodeSelectorTerms: [
          { matchExpressions: [{ key, operator: 'In', values }] },
        ],
      },
    },
  };
}

/** Volumes of a pod, by claim. */
export function claiming(...names: string[]) {
  return {
    volumes: names.map((claimName, i) => ({
      name: `v${i}`,
      persistentVolumeClaim: { claimName },
    })),
  };
}

/** A volume of a pod whose claim is made with the pod. */
export const ephemeral = {
  name: 'e',
  ephemeral: {
    volumeClaimTemplate: {
      spec: {
        accessModes: ['ReadWriteOnce'],
        resources: { requests: { storage: '1Gi' } },
      },
    },
  },
};

/** A node in a zone. */
export function inZone(name: string, zone: string): NodeInput {
  return node(name, {
    labels: {
      'kubernetes.io/hostname': name,
      'topology.kubernetes.io/zone': zone,
    },
  });
}

/** What the CSI drivers of a node can attach. */
export function csiNode(
  name: string,
  limits: Record<string, number | undefined>,
  migrated: string[] = [],
) {
  return {
    metadata: {
      name,
      annotations: {
        'storage.alpha.kubernetes.io/migrated-plugins': migrated.join(','),
      },
    },
    spec: {
      drivers: Object.entries(limits).map(([driver, count]) => ({
        name: driver,
        allocatable: { count },
      })),
    },
  };
}

/** Why a pod with these volumes cannot be placed: of the pod as a whole, or by node. */
export function rejections(options: {
  nodes: NodeInput[];
  spec: object;
  pods?: PodInput[];
  objects?: ClusterObjectsInput;
  profile?: Profile;
}) {
  const { nodes, spec, pods, objects, profile = NEWEST } = options;
  const decision = decide(nodes, pod({}, spec), {
    pods,
    objects: storage(objects),
    profile,
  });
  if (decision.unknown) {
    return { unknown: decision.unknown.reasons };
  }
  if (decision.preFilter) {
    return decision.preFilter;
  }
  return Object.fromEntries(
    Object.entries(decision.status).map(([name, { kubeReason }]) => [
      name,
      kubeReason,
    ]),
  );
}
