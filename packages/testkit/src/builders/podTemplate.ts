import { Metadata } from '../KubernetesObject';

/**
 * What the pod builder and every workload builder have in common.
 * @public
 */
export interface PodTemplateOptions {
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  /** Default: `registry.example/app:1`. */
  image?: string;
  /** Requests of the one container: quantities by resource name. Extended resources become limits too. */
  requests?: Record<string, string>;
  limits?: Record<string, string>;
  hostPorts?: number[];
  nodeName?: string;
  nodeSelector?: Record<string, string>;
  affinity?: object;
  tolerations?: object[];
  topologySpreadConstraints?: object[];
  priorityClassName?: string;
  schedulerName?: string;
  /** Any other field of `core/v1` PodSpec. */
  spec?: object;
}

/** The API server refuses extended resources whose request and limit differ; their names have a domain. */
function extendedResources(
  requests: Record<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(requests).filter(([name]) => name.includes('/')),
  );
}

/** `core/v1` PodTemplateSpec with one container. */
export function podTemplate(options: PodTemplateOptions): {
  metadata: Omit<Metadata, 'name'>;
  spec: object;
} {
  const {
    labels,
    annotations,
    image = 'registry.example/app:1',
    requests = {},
    limits = {},
    hostPorts = [],
    spec,
    ...rest
  } = options;
  const {
    nodeName,
    nodeSelector,
    affinity,
    tolerations,
    topologySpreadConstraints,
    priorityClassName,
    schedulerName,
  } = rest;
  return {
    metadata: {
      ...(labels && { labels }),
      ...(annotations && { annotations }),
    },
    spec: {
      containers: [
        {
          name: 'app',
          image,
          resources: {
            requests,
            limits: { ...extendedResources(requests), ...limits },
          },
          ...(hostPorts.length > 0 && {
            ports: hostPorts.map(port => ({
              containerPort: port,
              hostPort: port,
              protocol: 'TCP',
            })),
          }),
        },
      ],
      ...(nodeName && { nodeName }),
      ...(nodeSelector && { nodeSelector }),
      ...(affinity && { affinity }),
      ...(tolerations && { tolerations }),
      ...(topologySpreadConstraints && { topologySpreadConstraints }),
      ...(priorityClassName && { priorityClassName }),
      ...(schedulerName && { schedulerName }),
      ...spec,
    },
  };
}
