import type { ObjectMeta } from '@berth/backstage-plugin-berth-workloads';

/** Object metadata as the API server completes it. */
export interface Metadata extends ObjectMeta {
  resourceVersion: string;
  creationTimestamp: string;
  deletionGracePeriodSeconds?: number;
  generateName?: string;
}

export interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata: Metadata;
}

/** An object as its author writes it: the server adds uid, resourceVersion and the rest. */
export type Manifest<T extends KubernetesObject> = Omit<T, 'metadata'> & {
  metadata: Omit<Metadata, 'uid' | 'resourceVersion' | 'creationTimestamp'>;
};
