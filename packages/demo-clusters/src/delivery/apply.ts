import {
  applications,
  deployments,
  horizontalpodautoscalers,
  jobs,
  namespaces,
  poddisruptionbudgets,
  services,
  statefulsets,
  type Kind,
} from '../kinds';
import type { Application, KubernetesObject, Manifest } from '../kubernetes';
import { namespace } from '../objects/namespace';
import type { SimulatedCluster } from '../simulation/SimulatedCluster';
import type { World } from '../simulation/World';
import { timestamp } from '../timestamp';
import type { AppliedManifest } from './AppliedManifest';
import type { Delivery } from './Delivery';
import { groupOf } from './groupOf';

/** By which Argo CD knows what it applied. Source: argo-cd 3.5 `docs/user-guide/resource_tracking.md`. */
const TRACKING = 'argocd.argoproj.io/tracking-id';

const ARGO_NAMESPACE = 'argocd';

const kinds: Record<AppliedManifest['kind'], Kind> = {
  Deployment: deployments,
  HorizontalPodAutoscaler: horizontalpodautoscalers,
  Job: jobs,
  PodDisruptionBudget: poddisruptionbudgets,
  Service: services,
  StatefulSet: statefulsets,
};

function ensureNamespace({ store }: SimulatedCluster, name: string) {
  if (!store.get(namespaces, undefined, name)) {
    store.create(namespaces, namespace(name));
  }
}

function isArgo({ store }: SimulatedCluster): boolean {
  return store.kinds.includes(applications);
}

/** Whose Argo CD has the Application: the destination's own, or the first one there is. */
function argoFor(world: World, destination: SimulatedCluster | undefined) {
  const argo =
    destination && isArgo(destination)
      ? destination
      : world.clusters.find(isArgo);
  if (!argo) {
    throw new Error('no demo cluster has Argo CD');
  }
  return argo;
}

function trackingId(name: string, manifest: AppliedManifest): string {
  const { apiVersion, kind, metadata } = manifest;
  return `${name}:${groupOf(apiVersion)}/${kind}:${metadata.namespace}/${
    metadata.name
  }`;
}

/** Applies one object; what another one made stays as it is. Returns what is in the way, if anything is. */
function applyObject(
  cluster: SimulatedCluster,
  application: string,
  manifest: AppliedManifest,
): string | undefined {
  const { store } = cluster;
  const kind = kinds[manifest.kind];
  const { metadata } = manifest;
  const id = trackingId(application, manifest);
  const wanted = {
    ...manifest,
    metadata: {
      ...metadata,
      annotations: { ...metadata.annotations, [TRACKING]: id },
    },
  };
  const found = store.get(kind, metadata.namespace, metadata.name);
  if (!found) {
    store.create(kind, wanted as unknown as Manifest<KubernetesObject>);
    return undefined;
  }
  if (found.metadata.annotations?.[TRACKING] !== id) {
    return `${manifest.kind} ${metadata.namespace}/${metadata.name} is there already, and not of this Application`;
  }
  store.update(kind, {
    ...found,
    spec: wanted.spec,
    metadata: {
      ...found.metadata,
      labels: wanted.metadata.labels,
      annotations: { ...found.metadata.annotations, [TRACKING]: id },
    },
  } as KubernetesObject);
  return undefined;
}

/**
 * One sync of Argo CD: what a revision says is made so in the cluster that it names. Nothing is removed: whoever takes a
 * manifest out of the repository keeps the object, as without `prune`.
 *
 * @returns what was in the way, where something was.
 */
export function applyDelivery(
  world: World,
  delivery: Delivery,
): string | undefined {
  const { application, manifests, leftOut } = delivery;
  const named = world.clusters.find(({ name }) => name === application.cluster);
  const argo = argoFor(world, named);
  const destination = application.cluster === undefined ? argo : named;
  ensureNamespace(argo, ARGO_NAMESPACE);
  const before = argo.store.get(applications, ARGO_NAMESPACE, application.name);
  if (before && before.spec.source?.repoURL !== application.repositoryUrl) {
    return `there is an Application ${application.name} of another repository already`;
  }
  const obstacles: string[] = [];
  if (destination) {
    ensureNamespace(destination, application.namespace);
    for (const manifest of manifests) {
      const obstacle = applyObject(destination, application.name, manifest);
      if (obstacle) {
        obstacles.push(obstacle);
      }
    }
  } else {
    obstacles.push(
      `there are no destination clusters with this name: ${application.cluster}`,
    );
  }
  record(argo, delivery, {
    obstacles,
    message:
      leftOut.length > 0
        ? `successfully synced; the demo has no ${leftOut.join(', ')}`
        : 'successfully synced (all tasks run)',
  });
  return obstacles.length > 0 ? obstacles.join('; ') : undefined;
}

function record(
  argo: SimulatedCluster,
  { application, manifests, revision }: Delivery,
  outcome: { obstacles: string[]; message: string },
) {
  const now = timestamp(argo.now);
  const isSynced = outcome.obstacles.length === 0;
  const found = argo.store.get(applications, ARGO_NAMESPACE, application.name);
  const history = [
    ...(found?.status.history ?? []),
    ...(isSynced ? [{ deployedAt: now, revision }] : []),
  ].map((entry, id) => ({ ...entry, id }));
  const wanted: Manifest<Application> = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name: application.name,
      namespace: ARGO_NAMESPACE,
      labels: application.labels,
    },
    spec: {
      project: application.project,
      source: {
        repoURL: application.repositoryUrl,
        path: 'base',
        targetRevision: 'main',
      },
      destination: application.cluster
        ? { name: application.cluster, namespace: application.namespace }
        : {
            server: 'https://kubernetes.default.svc',
            namespace: application.namespace,
          },
      syncPolicy: { automated: {} },
    },
    status: {
      sync: { status: isSynced ? 'Synced' : 'OutOfSync', revision },
      health: { status: isSynced ? 'Progressing' : 'Missing' },
      operationState: {
        phase: isSynced ? 'Succeeded' : 'Failed',
        message: isSynced ? outcome.message : outcome.obstacles.join('; '),
        startedAt: now,
        finishedAt: now,
      },
      history,
      reconciledAt: now,
      resources: manifests.map(({ apiVersion, kind, metadata }) => ({
        group: groupOf(apiVersion),
        kind,
        namespace: metadata.namespace,
        name: metadata.name,
      })),
    },
  };
  if (!found) {
    argo.store.create(applications, wanted);
    return;
  }
  argo.store.update(applications, {
    ...found,
    spec: wanted.spec,
    status: wanted.status,
  });
}
