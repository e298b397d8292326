import { KubernetesObject } from '../KubernetesObject';
import { podTemplate, PodTemplateOptions } from './podTemplate';

/** @public */
export interface PodOptions extends PodTemplateOptions {
  name: string;
  /** Default: `default`. */
  namespace?: string;
}

/**
 * A `core/v1` Pod with one container.
 * @public
 */
export function pod(options: PodOptions): KubernetesObject {
  const { name, namespace = 'default', ...template } = options;
  const { metadata, spec } = podTemplate(template);
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace, ...metadata },
    spec,
  };
}
