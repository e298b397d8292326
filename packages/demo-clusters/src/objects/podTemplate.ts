import type { Container, PodTemplate } from '../kubernetes';

/** Accelerators that each pod asks for. */
export interface AcceleratorRequest {
  /** Extended resource name, e.g. `nvidia.com/gpu`. */
  resource: string;
  count: number;
  /** Value of the label `nvidia.com/gpu.product` that the node must have. */
  product?: string;
}

export interface PodTemplateOptions {
  /** Name of the container. */
  name: string;
  image: string;
  labels: Record<string, string>;
  /** Quantities. */
  cpu: string;
  memory: string;
  accelerator?: AcceleratorRequest;
  env?: Record<string, string>;
  port?: number;
  nodeSelector?: Record<string, string>;
  tolerations?: Array<Record<string, unknown>>;
  restartPolicy?: 'Always' | 'OnFailure' | 'Never';
}

/** GPU nodes are kept for pods that ask for GPUs. */
export const GPU_TAINT_KEY = 'nvidia.com/gpu';

function container(options: PodTemplateOptions): Container {
  const { accelerator, cpu, memory, env, port } = options;
  const devices = accelerator && {
    [accelerator.resource]: `${accelerator.count}`,
  };
  return {
    name: options.name,
    image: options.image,
    imagePullPolicy: 'IfNotPresent',
    ...(port && {
      ports: [{ containerPort: port, protocol: 'TCP' }],
      readinessProbe: {
        httpGet: { path: '/healthz', port, scheme: 'HTTP' },
        timeoutSeconds: 1,
        periodSeconds: 10,
        successThreshold: 1,
        failureThreshold: 3,
      },
    }),
    ...(env && {
      env: Object.entries(env).map(([name, value]) => ({ name, value })),
    }),
    resources: {
      requests: { cpu, memory, ...devices },
      limits: { memory, ...devices },
    },
    terminationMessagePath: '/dev/termination-log',
    terminationMessagePolicy: 'File',
  };
}

/** A pod template with the API server's defaults. */
export function podTemplate(options: PodTemplateOptions): PodTemplate {
  const { accelerator } = options;
  const nodeSelector = {
    ...(accelerator?.product && {
      'nvidia.com/gpu.product': accelerator.product,
    }),
    ...options.nodeSelector,
  };
  const tolerations = [
    ...(accelerator
      ? [{ key: GPU_TAINT_KEY, operator: 'Exists', effect: 'NoSchedule' }]
      : []),
    ...(options.tolerations ?? []),
  ];
  return {
    metadata: { labels: options.labels },
    spec: {
      containers: [container(options)],
      restartPolicy: options.restartPolicy ?? 'Always',
      terminationGracePeriodSeconds: 30,
      dnsPolicy: 'ClusterFirst',
      serviceAccountName: 'default',
      securityContext: {},
      schedulerName: 'default-scheduler',
      priority: 0,
      preemptionPolicy: 'PreemptLowerPriority',
      enableServiceLinks: true,
      ...(Object.keys(nodeSelector).length > 0 && { nodeSelector }),
      ...(tolerations.length > 0 && { tolerations }),
    },
  };
}
