import type { PodShape } from '@berth/backstage-plugin-berth-workloads';
import { isAccelerator } from './accelerators';

/** The fields of a pod template that the preview reads or changes; the rest passes through untouched. */
export interface Template {
  metadata: PodShape['metadata'];
  spec: {
    containers: TemplateContainer[];
    nodeSelector?: Record<string, string>;
    affinity?: {
      nodeAffinity?: {
        requiredDuringSchedulingIgnoredDuringExecution?: {
          nodeSelectorTerms?: SelectorTerm[];
        };
      };
    };
    tolerations?: Toleration[];
    [field: string]: unknown;
  };
}

export interface TemplateContainer {
  name?: string;
  resources?: { requests?: Quantities; limits?: Quantities };
  [field: string]: unknown;
}

export type Quantities = Record<string, string | number>;

export interface SelectorTerm {
  matchExpressions?: Array<{
    key: string;
    operator: string;
    values?: string[];
  }>;
  matchFields?: unknown[];
}

export interface Toleration {
  key?: string;
  operator?: string;
  value?: string;
  effect?: string;
}

/** A pod shape as a template that can be changed; plain Kubernetes JSON either way. */
export function templateOf(shape: PodShape): Template {
  const { containers, ...spec } = shape.spec as Partial<Template['spec']>;
  return {
    metadata: shape.metadata,
    spec: { ...spec, containers: containers?.length ? containers : [{}] },
  };
}

/** What a container asks for: a limit without a request is a request, as the API server defaults it. */
export function requestsOf(container: TemplateContainer): Quantities {
  const { requests, limits } = container.resources ?? {};
  return { ...limits, ...requests };
}

/**
 * The container that the preview's inputs are about: the one that asks for accelerators, else the first. Others keep
 * what they ask for.
 */
export function mainContainer(template: Template): number {
  const index = template.spec.containers.findIndex(container =>
    Object.keys(requestsOf(container)).some(isAccelerator),
  );
  return Math.max(0, index);
}
