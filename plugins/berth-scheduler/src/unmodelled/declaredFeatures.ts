import { isAtLeast } from '../kubernetes/version';
import type { UnmodelledRule } from './rule';

/**
 * Fields that only nodes with a declared feature take (NodeDeclaredFeatures, on since 1.36).
 * Source: component-helpers nodedeclaredfeatures/features, v0.37.1.
 */
export const declaredFeatures: UnmodelledRule = ({ pod, profile }) => {
  if (!isAtLeast(profile.kubernetesVersion, '1.36')) {
    return {};
  }
  const { spec } = pod;
  const unknown: string[] = [];
  const restartsAll = [
    ...(spec.initContainers ?? []),
    ...(spec.containers ?? []),
  ].some(container =>
    container.restartPolicyRules?.some(
      ({ action }) => action === 'RestartAllContainers',
    ),
  );
  if (restartsAll) {
    unknown.push(
      'spec.containers[].restartPolicyRules: which nodes restart all containers is not modelled',
    );
  }
  return { unknown };
};
