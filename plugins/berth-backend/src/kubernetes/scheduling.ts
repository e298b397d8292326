import type { ObjectMeta } from '@berth/backstage-plugin-berth-workloads';

/** What the name of a priority class in a pod is worth. */
export interface PriorityClass {
  apiVersion?: string;
  kind?: 'PriorityClass';
  metadata: ObjectMeta;
  value?: number;
  globalDefault?: boolean;
  preemptionPolicy?: string;
}

/** Which extended resource is a device that is allocated by claim (KEP-5004). */
export interface DeviceClass {
  apiVersion?: string;
  kind?: 'DeviceClass';
  metadata: ObjectMeta;
  spec?: { extendedResourceName?: string };
}
