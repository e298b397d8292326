import { KubernetesObject } from '../KubernetesObject';

/** @public */
export interface ApplicationOptions {
  name: string;
  /** Default: `argocd`. */
  namespace?: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  /** Default: `default`. */
  project?: string;
  /** Default: `https://git.example/<name>.git`. */
  repoURL?: string;
  /** Default: `deploy`. */
  path?: string;
  destinationNamespace?: string;
  /** What Argo CD's controller would have found out; nothing means that it has not looked yet. */
  observed?: {
    sync: 'Synced' | 'OutOfSync' | 'Unknown';
    health:
      | 'Healthy'
      | 'Progressing'
      | 'Degraded'
      | 'Suspended'
      | 'Missing'
      | 'Unknown';
    /** Commit. */
    revision: string;
    /** The objects that it manages. */
    resources?: Array<{
      group?: string;
      version: string;
      kind: string;
      namespace?: string;
      name: string;
      status?: 'Synced' | 'OutOfSync';
    }>;
    /** RFC 3339; the time of the last sync too. */
    reconciledAt: string;
  };
}

/**
 * An `argoproj.io/v1alpha1` Application of Argo CD.
 * @public
 */
export function application(options: ApplicationOptions): KubernetesObject {
  const {
    name,
    namespace = 'argocd',
    labels,
    annotations,
    project = 'default',
    repoURL = `https://git.example/${name}.git`,
    path = 'deploy',
    destinationNamespace = 'default',
    observed,
  } = options;
  const source = { repoURL, path, targetRevision: 'HEAD' };
  const destination = {
    server: 'https://kubernetes.default.svc',
    namespace: destinationNamespace,
  };
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name,
      namespace,
      ...(labels && { labels }),
      ...(annotations && { annotations }),
    },
    spec: { project, source, destination },
    ...(observed && {
      status: {
        sync: {
          status: observed.sync,
          revision: observed.revision,
          comparedTo: { source, destination },
        },
        health: { status: observed.health },
        reconciledAt: observed.reconciledAt,
        history: [
          {
            id: 0,
            revision: observed.revision,
            deployedAt: observed.reconciledAt,
            source,
          },
        ],
        ...(observed.resources && { resources: observed.resources }),
      },
    }),
  };
}
