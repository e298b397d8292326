import type { UnmodelledRule } from './rule';

/** Requests that name a device class and not a resource (KEP-5004). */
const DEVICE_CLASS_PREFIX = 'deviceclass.resource.kubernetes.io/';

/** Devices that are allocated by claim (DynamicResources). */
export const resourceClaims: UnmodelledRule = ({ pod: { spec } }) => {
  const containers = [
    ...(spec.initContainers ?? []),
    ...(spec.containers ?? []),
  ];
  const unknown: string[] = [];
  if (
    spec.resourceClaims?.length ||
    containers.some(({ resources }) => resources?.claims?.length)
  ) {
    unknown.push('spec.resourceClaims: device allocation is not modelled');
  }
  const names = containers.flatMap(({ resources }) =>
    Object.keys(resources?.requests ?? {}),
  );
  const deviceClass = names.find(name => name.startsWith(DEVICE_CLASS_PREFIX));
  if (deviceClass) {
    unknown.push(
      `spec.containers[].resources.requests[${deviceClass}]: device allocation is not modelled`,
    );
  }
  return { unknown };
};
