import { containersOf } from '../kubernetes/containers';
import type { UnmodelledRule } from './rule';

/** Requests that name a device class and not a resource (KEP-5004). */
const DEVICE_CLASS_PREFIX = 'deviceclass.resource.kubernetes.io/';

const DEVICES = 'device allocation is not modelled';

/** Devices that are allocated by claim (DynamicResources), or instead of a resource that a node may offer (KEP-5004). */
export const resourceClaims: UnmodelledRule = ({ pod: { spec }, snapshot }) => {
  const containers = containersOf(spec);
  const unknown: string[] = [];
  if (
    spec.resourceClaims?.length ||
    containers.some(({ resources }) => resources?.claims?.length)
  ) {
    unknown.push(`spec.resourceClaims: ${DEVICES}`);
  }
  const names = containers.flatMap(({ resources }) =>
    Object.keys(resources?.requests ?? {}),
  );
  const requests = (name: string) =>
    `spec.containers[].resources.requests[${name}]`;
  const deviceClass = names.find(name => name.startsWith(DEVICE_CLASS_PREFIX));
  if (deviceClass) {
    unknown.push(`${requests(deviceClass)}: ${DEVICES}`);
  }
  const resource = names.find(name =>
    snapshot.objects.deviceClasses?.some(
      ({ extendedResourceName }) => extendedResourceName === name,
    ),
  );
  if (resource) {
    unknown.push(
      `${requests(
        resource,
      )}: a DeviceClass answers for this resource, and ${DEVICES}`,
    );
  }
  return { unknown };
};
