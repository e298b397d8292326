import { BinaryPaths } from '../binaries';
import { ComponentName } from './components';

/** What the supervisor is asked to run. */
export interface SupervisorOptions {
  binaries: Partial<BinaryPaths>;
  components: ComponentName[];
  /** Without leading dashes; `null` removes a default. */
  apiServerFlags: Record<string, string | null>;
  featureGates: Record<string, boolean>;
  schedulerConfiguration: Record<string, unknown>;
  deadlineMs: number;
}

/** How to reach what it runs. */
export interface ControlPlaneConnection {
  /** `https://127.0.0.1:port` */
  server: string;
  ca: string;
  /** Client certificate and key of a member of `system:masters`, PEM. */
  cert: string;
  key: string;
  kubeconfigPath: string;
  /** Path of the private key that signs the tokens of service accounts, PEM. */
  serviceAccountKeyPath: string;
  /** etcd's own HTTP API. */
  etcdUrl: string;
  /** Everything that the control plane writes is in here, `<component>.log` included. */
  directory: string;
}

export type MessageToSupervisor =
  | { type: 'start'; options: SupervisorOptions }
  /** `authority`: whether the API server comes back with a certificate of a new one. */
  | { type: 'restartApiServer'; authority: 'same' | 'new' }
  /** The API server is restarted, and trusts client certificates of a new authority. */
  | { type: 'replaceClientAuthority'; user: CertificateUser }
  | { type: 'stop' };

/** Whom a client certificate names. */
export interface CertificateUser {
  name: string;
  groups: string[];
}

export type MessageFromSupervisor =
  | { type: 'started'; connection: ControlPlaneConnection }
  /** `ca` is the authority to trust from now on, PEM. */
  | { type: 'restarted'; ca: string }
  /** PEM. */
  | { type: 'clientAuthorityReplaced'; cert: string; key: string }
  /** It did not start, or a component ended by itself; everything else is being taken down. */
  | { type: 'failed'; reason: string };
