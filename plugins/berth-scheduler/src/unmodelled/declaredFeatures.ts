import { containersOf } from '../kubernetes/containers';
import { isAtLeast } from '../kubernetes/version';
import type { UnmodelledRule } from './rule';

/**
 * Fields that only nodes with a declared feature take (NodeDeclaredFeatures, on since 1.36).
 * Source: component-helpers nodedeclaredfeatures/features, v0.37.1.
 */
export const declaredFeatures: UnmodelledRule = ({ pod, profile }) => {
  const restartsAll = containersOf(pod.spec).some(({ restartPolicyRules }) =>
    restartPolicyRules?.some(({ action }) => action === 'RestartAllContainers'),
  );
  return restartsAll && isAtLeast(profile.kubernetesVersion, '1.36')
    ? {
        unknown: [
          'spec.containers[].restartPolicyRules: which nodes restart all containers is not modelled',
        ],
      }
    : {};
};
