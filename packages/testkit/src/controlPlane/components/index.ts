import { Component, ComponentName } from './Component';
import { kubeControllerManager } from './kubeControllerManager';
import { kubeScheduler } from './kubeScheduler';
import { kwok } from './kwok';

export * from './Component';

/** Every component, in the order in which they start. */
export const components: Component[] = [
  kubeControllerManager,
  kubeScheduler,
  kwok,
];

/**
 * The names of all components: a cluster in which Deployments become running pods.
 * @public
 */
export const allComponents: ComponentName[] = components.map(
  ({ name }) => name,
);
