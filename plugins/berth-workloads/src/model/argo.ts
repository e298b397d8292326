import { Health } from './health';

/** @public */
export interface ArgoSource {
  repoURL: string;
  path?: string;
  chart?: string;
  /** The name by which other sources refer to this one's files; such a source deploys nothing by itself. */
  ref?: string;
  targetRevision?: string;
  /** The revision this source is synced to, where the Application says. */
  revision?: string;
}

/**
 * An Argo CD Application, read from its custom resource.
 *
 * Source: argoproj/argo-cd v3 `pkg/apis/application/v1alpha1/types.go`.
 * @public
 */
export interface ArgoApplication {
  name: string;
  namespace: string;
  project?: string;
  sync: 'Synced' | 'OutOfSync' | 'Unknown';
  /** One for each source. */
  sources: ArgoSource[];
  /** `server` is the URL of an API server: for joining, and in no answer of berth-backend. */
  destination?: { server?: string; name?: string; namespace?: string };
  health: Health;
  healthMessage?: string;
  /** RFC 3339 */
  healthSince?: string;
  operation?: {
    phase: 'Running' | 'Succeeded' | 'Failed' | 'Error' | 'Terminating';
    message?: string;
    startedAt?: string;
    finishedAt?: string;
  };
  /** Last syncs, newest first, at most five. */
  history: Array<{ id: number; deployedAt?: string; revisions: string[] }>;
  conditions: Array<{ type: string; message: string; since?: string }>;
  autoSync: boolean;
}
