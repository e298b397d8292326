import type { UnmodelledRule } from './rule';

/** Requests that name a device class and not a resource (KEP-5004). */
const DEVICE_CLASS_PREFIX = 'deviceclass.resource.kubernetes.io/';

/** Devices that are allocated by claim (DynamicResources), or instead of a resource that a node may offer (KEP-5004). */
export const resourceClaims: UnmodelledRule = ({ pod: { spec }, snapshot }) => {
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
  const answered = new Set(
    snapshot.objects.deviceClasses?.map(
      ({ extendedResourceName }) => extendedResourceName,
    ),
  );
  const resource = names.find(name => answered.has(name));
  if (resource) {
    unknown.push(
      `spec.containers[].resources.requests[${resource}]: a DeviceClass answers for this resource, and device allocation is not modelled`,
    );
  }
  return { unknown };
};
