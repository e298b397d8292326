import { ObjectMeta } from './meta';

/** @public */
export interface ApplicationSource {
  repoURL: string;
  path?: string;
  chart?: string;
  targetRevision?: string;
  ref?: string;
}

/**
 * `argoproj.io/v1alpha1` Application, the fields Berth reads. Never Helm values, parameters, plugin env or manifests.
 * @public
 */
export interface Application {
  apiVersion?: string;
  kind?: 'Application';
  metadata: ObjectMeta;
  spec: {
    project?: string;
    source?: ApplicationSource;
    sources?: ApplicationSource[];
    /** Instead of `source`: Argo CD renders `drySource` into a branch, and deploys from there. */
    sourceHydrator?: {
      drySource?: { repoURL?: string; path?: string; targetRevision?: string };
      syncSource?: { targetBranch?: string; path?: string };
    };
    destination?: { server?: string; name?: string; namespace?: string };
    syncPolicy?: { automated?: { enabled?: boolean } };
  };
  status?: {
    sync?: { status?: string; revision?: string; revisions?: string[] };
    health?: {
      status?: string;
      message?: string;
      lastTransitionTime?: string;
    };
    operationState?: {
      phase?: string;
      message?: string;
      startedAt?: string;
      finishedAt?: string;
    };
    history?: Array<{
      id?: number;
      deployedAt?: string;
      revision?: string;
      revisions?: string[];
    }>;
    conditions?: Array<{
      type: string;
      message: string;
      lastTransitionTime?: string;
    }>;
    reconciledAt?: string;
    /** The objects the Application manages: kind, namespace, name only. */
    resources?: Array<{
      group?: string;
      kind: string;
      namespace?: string;
      name: string;
    }>;
  };
}
