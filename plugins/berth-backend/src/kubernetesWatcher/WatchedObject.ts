import type { JsonObject } from '@backstage/types';
import type { ObjectMeta } from '@berth/backstage-plugin-berth-workloads';
import { fieldsOf } from '../projection/fields';
import { objectMeta } from '../projection/objectMeta';

/** An object as the cluster sent it. */
export type WatchedObject = JsonObject & {
  apiVersion?: string;
  metadata: ObjectMeta & JsonObject;
};

/** Takes anything; `undefined` for what does not say who it is. Parsed JSON is what it is taken for. */
export function watchedObject(value: unknown): WatchedObject | undefined {
  const object = fieldsOf(value);
  return object && objectMeta(object.metadata)
    ? (object as WatchedObject)
    : undefined;
}
