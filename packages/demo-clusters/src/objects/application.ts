import type { Application, Manifest } from '../kubernetes';

export interface ApplicationOptions {
  name: string;
  project?: string;
  /** What it manages; the namespace is also its destination's. */
  namespace: string;
  resources: Array<{ group: string; kind: string; name: string }>;
  /** Another cluster by the name Argo CD knows it; this one if not given. */
  destination?: string;
  revision: string;
  automated?: boolean;
  /** RFC 3339: when this revision was synced. */
  syncedAt: string;
  sources?: Application['spec']['sources'];
  path?: string;
  labels?: Record<string, string>;
}

const REPOSITORY = 'https://git.example.com/platform/deployments.git';

/** An Application right after a successful sync. */
export function application(
  options: ApplicationOptions,
): Manifest<Application> {
  const { name, namespace, revision, sources, syncedAt } = options;
  const revisions = sources && { revisions: sources.map(() => revision) };
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name,
      namespace: 'argocd',
      ...(options.labels && { labels: options.labels }),
    },
    spec: {
      project: options.project ?? 'default',
      ...(sources
        ? { sources }
        : {
            source: {
              repoURL: REPOSITORY,
              path: options.path ?? `apps/${name}`,
              targetRevision: 'main',
            },
          }),
      destination: options.destination
        ? { name: options.destination, namespace }
        : { server: 'https://kubernetes.default.svc', namespace },
      ...(options.automated && { syncPolicy: { automated: {} } }),
    },
    status: {
      sync: { status: 'Synced', ...(revisions ?? { revision }) },
      health: { status: 'Progressing' },
      operationState: {
        phase: 'Succeeded',
        message: 'successfully synced (all tasks run)',
        startedAt: syncedAt,
        finishedAt: syncedAt,
      },
      history: [
        { id: 0, deployedAt: syncedAt, ...(revisions ?? { revision }) },
      ],
      reconciledAt: syncedAt,
      resources: options.resources.map(resource => ({
        ...resource,
        namespace,
      })),
    },
  };
}
