import { Metadata } from '../KubernetesObject';
import { podTemplate, PodTemplateOptions } from './podTemplate';

/** @public */
export interface WorkloadOptions extends Omit<PodTemplateOptions, 'nodeName'> {
  name: string;
  /** Default: `default`. */
  namespace?: string;
  /** Default: 1. */
  replicas?: number;
  /** On the workload itself; `labels` are on its pods and on it. */
  workloadAnnotations?: Record<string, string>;
}

/**
 * What Deployments and StatefulSets share: metadata, replicas, a selector by the label `app`, a template.
 */
export function workload(options: WorkloadOptions): {
  metadata: Metadata;
  spec: { replicas: number; selector: object; template: object };
} {
  const {
    name,
    namespace = 'default',
    replicas = 1,
    workloadAnnotations,
    labels = {},
    ...template
  } = options;
  return {
    metadata: {
      name,
      namespace,
      labels: { app: name, ...labels },
      ...(workloadAnnotations && { annotations: workloadAnnotations }),
    },
    spec: {
      replicas,
      selector: { matchLabels: { app: name } },
      template: podTemplate({ labels: { app: name, ...labels }, ...template }),
    },
  };
}
