import type { Fields } from '../../json/Fields';

/** `spec.managedBy`, unless it is KubeRay itself. */
export function managerOf(object: Fields): string | undefined {
  const controller = object.object('spec').string('managedBy');
  return controller === 'ray.io/kuberay-operator' ? undefined : controller;
}
