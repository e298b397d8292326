import { Component } from './Component';
import { featureGateArguments } from './featureGateArguments';

/**
 * All controllers run, also those that no test asks for by name: node-lifecycle is what takes the
 * `node.kubernetes.io/not-ready` taint off a new node.
 */
export const kubeControllerManager: Component = {
  name: 'kube-controller-manager',
  prepare: ({ kubeconfigPath, featureGates }) => [
    `--kubeconfig=${kubeconfigPath}`,
    '--leader-elect=false',
    '--secure-port=0',
    '--use-service-account-credentials=false',
    ...featureGateArguments(featureGates),
  ],
};
