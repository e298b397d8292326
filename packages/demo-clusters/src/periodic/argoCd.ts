import { applications, deployments, jobs, statefulsets } from '../kinds';
import type { Application, Deployment, StatefulSet } from '../kubernetes';
import type { SimulatedCluster } from '../simulation/SimulatedCluster';
import type { World } from '../simulation/World';
import { timestamp } from '../timestamp';
import type { Periodic } from './Periodic';

type Health = 'Healthy' | 'Progressing' | 'Degraded' | 'Missing';

/** Worst last. */
const ORDER: Health[] = ['Healthy', 'Progressing', 'Missing', 'Degraded'];

/** Source: argoproj/gitops-engine `pkg/health/health_deployment.go`. */
function deploymentHealth({ metadata, spec, status }: Deployment): Health {
  if (status.observedGeneration !== metadata.generation) return 'Progressing';
  const timedOut = status.conditions?.some(
    c => c.reason === 'ProgressDeadlineExceeded',
  );
  if (timedOut) return 'Degraded';
  const updated = status.updatedReplicas ?? 0;
  const settled =
    updated >= spec.replicas &&
    (status.replicas ?? 0) <= updated &&
    (status.availableReplicas ?? 0) >= updated;
  return settled ? 'Healthy' : 'Progressing';
}

/** Source: argoproj/gitops-engine `pkg/health/health_statefulset.go`. */
function statefulSetHealth({ spec, status }: StatefulSet): Health {
  const ready = (status.readyReplicas ?? 0) >= spec.replicas;
  return ready && status.currentRevision === status.updateRevision
    ? 'Healthy'
    : 'Progressing';
}

type Managed = NonNullable<Application['status']['resources']>[number];

function healthOf(
  { store }: SimulatedCluster,
  { kind, namespace, name }: Managed,
): Health {
  switch (kind) {
    case 'Deployment': {
      const deployment = store.get(deployments, namespace, name);
      return deployment ? deploymentHealth(deployment) : 'Missing';
    }
    case 'StatefulSet': {
      const set = store.get(statefulsets, namespace, name);
      return set ? statefulSetHealth(set) : 'Missing';
    }
    case 'Job': {
      const job = store.get(jobs, namespace, name);
      if (!job) return 'Missing';
      return job.status.completionTime ? 'Healthy' : 'Progressing';
    }
    default:
      return 'Healthy';
  }
}

/** Looks at what an Application deployed, in its own cluster or in the one that its destination names. */
function compare(
  world: World,
  cluster: SimulatedCluster,
  application: Application,
) {
  const { name } = application.spec.destination ?? {};
  const destination = name
    ? world.clusters.find(other => other.name === name)
    : cluster;
  // Nothing was deployed to where nobody is: the sync has said so.
  if (!destination) return;
  const { status } = application;
  const health = (status.resources ?? [])
    .map(resource => healthOf(destination, resource))
    .reduce(
      (a, b) => (ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b),
      'Healthy',
    );
  if (status.health?.status === health) return;
  cluster.store.update(applications, {
    ...application,
    status: {
      ...status,
      health: { status: health, lastTransitionTime: timestamp(cluster.now) },
      reconciledAt: timestamp(cluster.now),
    },
  });
}

/** Argo CD's view of what it deployed, wherever it is installed. */
export function argoCd(): Periodic {
  return {
    everySeconds: 10,
    run(world) {
      for (const cluster of world.clusters) {
        if (!cluster.store.kinds.includes(applications)) continue;
        for (const application of cluster.store.list(applications)) {
          compare(world, cluster, application);
        }
      }
    },
  };
}
