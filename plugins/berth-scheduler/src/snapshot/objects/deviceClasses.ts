import type { ObjectKind } from './ObjectKind';

/** A DeviceClass that answers for an extended resource (KEP-5004). */
export interface DeviceClass {
  extendedResourceName?: string;
}

interface DeviceClassInput {
  spec?: { extendedResourceName?: string };
}

export const deviceClasses: ObjectKind<DeviceClass> = {
  read: ({ spec }: DeviceClassInput) => ({
    extendedResourceName: spec?.extendedResourceName,
  }),
  say: deviceClass => deviceClass,
};
