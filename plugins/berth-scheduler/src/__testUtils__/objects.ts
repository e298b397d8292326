import type { Profile } from '../framework/profile';
import { schedule } from '../framework/schedule';
import type { NodeInput, PodInput } from '../kubernetes/types';
import type { KubernetesVersion } from '../kubernetes/version';
import type { ClusterObjectsInput } from '../snapshot/objects';
import { takeSnapshot } from '../snapshot/takeSnapshot';

export const NEWEST: Profile = { kubernetesVersion: '1.37' };

export function profileOf(kubernetesVersion: KubernetesVersion): Profile {
  return { kubernetesVersion };
}

/** A node with 4 cores, 8 GiB and room for 10 pods, unless told otherwise. */
export function node(
  name: string,
  options: {
    labels?: Record<string, string>;
    allocatable?: Record<string, string>;
    spec?: object;
    images?: object[];
  } = {},
): NodeInput {
  return {
    metadata: { name, labels: options.labels },
    spec: options.spec,
    status: {
      allocatable: {
        cpu: '4',
        memory: '8Gi',
        pods: '10',
        ...options.allocatable,
      },
      images: options.images,
    },
  };
}

/** A pod of one container. */
export function pod(
  requests: Record<string, string> = {},
  spec: object = {},
): PodInput {
  const extended = Object.entries(requests).filter(([name]) =>
    name.includes('/'),
  );
  return {
    metadata: { name: 'pending', namespace: 'default' },
    spec: {
      containers: [
        {
          name: 'main',
          image: 'nginx',
          resources: { requests, limits: Object.fromEntries(extended) },
        },
      ],
      ...spec,
    },
  };
}

let placed = 0;

/** The same pod, on a node; it gets a name of its own unless it has one. */
export function onNode(
  name: string,
  input: PodInput,
  spec: object = {},
): PodInput {
  const { metadata = {} } = input;
  return {
    ...input,
    metadata:
      metadata.name === 'pending'
        ? { ...metadata, name: `placed-${placed++}` }
        : metadata,
    spec: { ...input.spec, nodeName: name, ...spec },
  };
}

/** Schedules a pod onto nodes that hold `pods`. */
export function decide(
  nodes: NodeInput[],
  input: PodInput,
  options: {
    pods?: PodInput[];
    objects?: ClusterObjectsInput;
    profile?: Profile;
  } = {},
) {
  const { pods = [], objects, profile = NEWEST } = options;
  const snapshot = takeSnapshot({
    nodes,
    pods,
    objects,
    kubernetesVersion: profile.kubernetesVersion,
  });
  return schedule(snapshot, input, profile);
}
