import { objectReader } from '../../input/objectReader';
import type { ObjectKind } from './ObjectKind';

/** A DeviceClass that answers for an extended resource (KEP-5004). */
export interface DeviceClass {
  extendedResourceName?: string;
}

const readObject = objectReader<{
  spec?: { extendedResourceName?: string };
}>('DeviceClass', {
  metadata: { name: 'string' },
  spec: { extendedResourceName: 'string' },
});

export const deviceClasses: ObjectKind<DeviceClass> = {
  schema: readObject.schema,
  read: input => ({
    extendedResourceName: readObject(input).spec?.extendedResourceName,
  }),
  say: deviceClass => deviceClass,
};
