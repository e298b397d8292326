import { KubernetesObject } from '../KubernetesObject';
import { gpuCapacity, GpuOptions } from './gpus';

/**
 * `core/v1` Taint.
 * @public
 */
export interface Taint {
  key: string;
  value?: string;
  effect: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
}

/** @public */
export interface NodeOptions {
  name: string;
  /** Quantity. Default: `64`. */
  cpu?: string;
  /** Quantity. Default: `256Gi`. */
  memory?: string;
  /** Default: 110, the kubelet's. */
  pods?: number;
  gpus?: GpuOptions;
  /** More allocatable resources, quantities by name. */
  resources?: Record<string, string>;
  zone?: string;
  region?: string;
  labels?: Record<string, string>;
  taints?: Taint[];
  unschedulable?: boolean;
  /** Default: true. kwok leaves it as it is said here. */
  ready?: boolean;
  /** `status.images`: sizes in bytes by name. */
  images?: Record<string, number>;
}

/**
 * A `core/v1` Node with the status that its kubelet would have written.
 * @public
 */
export function node(options: NodeOptions): KubernetesObject {
  const {
    name,
    cpu = '64',
    memory = '256Gi',
    pods = 110,
    gpus,
    resources = {},
    zone,
    region,
    labels = {},
    taints = [],
    unschedulable = false,
    ready = true,
    images = {},
  } = options;
  const fromGpus = gpus ? gpuCapacity(gpus) : { labels: {}, resources: {} };
  const capacity = {
    cpu,
    memory,
    pods: `${pods}`,
    ...fromGpus.resources,
    ...resources,
  };
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name,
      labels: {
        'kubernetes.io/arch': 'amd64',
        'kubernetes.io/hostname': name,
        'kubernetes.io/os': 'linux',
        ...(zone && { 'topology.kubernetes.io/zone': zone }),
        ...(region && { 'topology.kubernetes.io/region': region }),
        ...fromGpus.labels,
        ...labels,
      },
    },
    spec: {
      ...(taints.length > 0 && { taints }),
      ...(unschedulable && { unschedulable }),
    },
    status: {
      capacity,
      allocatable: capacity,
      conditions: [
        {
          type: 'Ready',
          status: ready ? 'True' : 'False',
          reason: ready ? 'KubeletReady' : 'KubeletNotReady',
        },
      ],
      ...(Object.keys(images).length > 0 && {
        images: Object.entries(images).map(([image, sizeBytes]) => ({
          names: [image],
          sizeBytes,
        })),
      }),
    },
  };
}
