import type { ObjectMeta } from '@berth/backstage-plugin-berth-workloads';

/** What `namespaceSelector` of affinity between pods selects by. */
export interface Namespace {
  apiVersion?: string;
  kind?: 'Namespace';
  metadata: ObjectMeta;
}

/** Whose pods are spread by default. */
export interface Service {
  apiVersion?: string;
  kind?: 'Service';
  metadata: ObjectMeta;
  /** Without a selector it selects no pods by itself. */
  spec?: { selector?: Record<string, string>; ports?: ServicePort[] };
}

export interface ServicePort {
  name?: string;
  port?: number;
  /** By number, or by the name that a container gives it. */
  targetPort?: number | string;
  protocol?: string;
  appProtocol?: string;
}

/** Whose pods are spread by default. */
export interface ReplicationController {
  apiVersion?: string;
  kind?: 'ReplicationController';
  metadata: ObjectMeta;
  spec?: { selector?: Record<string, string> };
}
