import type {
  ObjectMeta,
  ReplicaSet,
} from '@berth/backstage-plugin-berth-workloads';

/** What `namespaceSelector` of affinity between pods selects by. */
export interface Namespace {
  apiVersion?: string;
  kind?: 'Namespace';
  metadata: ObjectMeta;
}

/** Whose pods are spread by default, and where pods are reached. */
export interface Service {
  apiVersion?: string;
  kind?: 'Service';
  metadata: ObjectMeta;
  spec?: {
    type?: string;
    externalName?: string;
    /** Without one it selects no pods by itself. */
    selector?: Record<string, string>;
    ports?: ServicePort[];
  };
  status?: { loadBalancer?: { ingress?: ServiceIngress[] } };
}

/** Where it is reached from outside. */
export interface ServiceIngress {
  hostname?: string;
  ip?: string;
}

export interface ServicePort {
  name?: string;
  port?: number;
  /** By number, or by the name that a container gives it. */
  targetPort?: number | string;
  protocol?: string;
  appProtocol?: string;
}

/** Whose pods are spread by default: a ReplicaSet in all but its selector. */
export interface ReplicationController {
  apiVersion?: string;
  kind?: 'ReplicationController';
  metadata: ObjectMeta;
  spec?: Omit<NonNullable<ReplicaSet['spec']>, 'selector'> & {
    selector?: Record<string, string>;
  };
  status?: ReplicaSet['status'];
}
