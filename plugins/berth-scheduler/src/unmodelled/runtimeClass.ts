import type { UnmodelledRule } from './rule';

/**
 * Admission adds the overhead, the node selector and the tolerations of a RuntimeClass to pods (KEP-688, KEP-894). A pod
 * that is there has them; a template does not, and the RuntimeClass is not known here.
 */
export const runtimeClass: UnmodelledRule = ({ pod, isTemplate }) =>
  isTemplate && pod.spec.runtimeClassName
    ? {
        unknown: [
          `spec.runtimeClassName: what the RuntimeClass "${pod.spec.runtimeClassName}" adds to a pod is not known`,
        ],
      }
    : {};
