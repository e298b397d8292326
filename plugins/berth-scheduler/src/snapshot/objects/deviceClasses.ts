import { objectKind } from './ObjectKind';

/** A DeviceClass that answers for an extended resource (KEP-5004). */
export interface DeviceClass {
  extendedResourceName?: string;
}

export const deviceClasses = objectKind('DeviceClass', {
  schema: {
    metadata: { name: 'string' },
    spec: { extendedResourceName: 'string' },
  },
  read: ({ spec }: { spec?: DeviceClass }): DeviceClass => ({
    extendedResourceName: spec?.extendedResourceName,
  }),
});
