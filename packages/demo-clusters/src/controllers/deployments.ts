import { deployments, replicasets } from '../kinds';
import type { Deployment, ReplicaSet } from '../kubernetes';
import { nameHash } from '../random';
import type { SimulatedCluster } from '../simulation/SimulatedCluster';
import { selfOrOwner, splitKey } from './Controller';
import type { Controller } from './Controller';
import { deploymentStatus } from './deploymentStatus';
import { rollingLimits, rollingUpdate } from './rollingUpdate';

const REVISION = 'deployment.kubernetes.io/revision';
const HASH = 'pod-template-hash';

function revisionOf(set: ReplicaSet): number {
  return Number(set.metadata.annotations?.[REVISION] ?? 0);
}

/** Rolls ReplicaSets forward until the newest template runs everywhere. */
export function deploymentController(cluster: SimulatedCluster): Controller {
  const { store } = cluster;

  function createReplicaSet(
    deployment: Deployment,
    hash: string,
    revision: number,
  ): ReplicaSet {
    const { metadata, spec } = deployment;
    const label = { [HASH]: hash };
    const template = {
      ...spec.template,
      metadata: {
        ...spec.template.metadata,
        labels: { ...spec.template.metadata.labels, ...label },
      },
    };
    return store.create(replicasets, {
      apiVersion: 'apps/v1',
      kind: 'ReplicaSet',
      metadata: {
        name: `${metadata.name}-${hash}`,
        namespace: metadata.namespace,
        labels: template.metadata.labels,
        annotations: {
          'deployment.kubernetes.io/desired-replicas': `${spec.replicas}`,
          [REVISION]: `${revision}`,
        },
        ownerReferences: [
          {
            apiVersion: 'apps/v1',
            kind: 'Deployment',
            name: metadata.name,
            uid: metadata.uid,
            controller: true,
          },
        ],
      },
      spec: {
        replicas: 0,
        selector: {
          matchLabels: { ...spec.selector.matchLabels, ...label },
        },
        template,
      },
      status: { replicas: 0 },
    });
  }

  function scale(deployment: Deployment, set: ReplicaSet, replicas: number) {
    if (set.spec.replicas === replicas) return;
    const verb = set.spec.replicas < replicas ? 'up' : 'down';
    cluster.events.record(deployment, {
      type: 'Normal',
      reason: 'ScalingReplicaSet',
      message: `Scaled ${verb} replica set ${set.metadata.name} from ${set.spec.replicas} to ${replicas}`,
      component: 'deployment-controller',
    });
    store.update(replicasets, { ...set, spec: { ...set.spec, replicas } });
  }

  function roll(
    deployment: Deployment,
    newest: ReplicaSet,
    older: ReplicaSet[],
  ) {
    const { replicas, strategy } = deployment.spec;
    if (strategy?.type === 'Recreate') {
      older.forEach(set => scale(deployment, set, 0));
      const gone = older.every(set => !set.status.replicas);
      if (gone) scale(deployment, newest, replicas);
      return;
    }
    const counts = (set: ReplicaSet) => ({
      desired: set.spec.replicas,
      available: set.status.availableReplicas ?? 0,
    });
    const next = rollingUpdate({
      replicas,
      ...rollingLimits(strategy?.rollingUpdate ?? {}, replicas),
      newest: counts(newest),
      older: older.map(counts),
    });
    scale(deployment, newest, next.newest);
    older.forEach((set, i) => scale(deployment, set, next.older[i]));
  }

  function forgetHistory(deployment: Deployment, older: ReplicaSet[]) {
    const idle = older.filter(
      set => !set.spec.replicas && !set.status.replicas,
    );
    const surplus = idle.length - deployment.spec.revisionHistoryLimit;
    idle
      .sort((a, b) => revisionOf(a) - revisionOf(b))
      .slice(0, Math.max(surplus, 0))
      .forEach(set => store.delete(replicasets, set.metadata));
  }

  /** Looks again when the deadline of a rollout is over, until the rollout is. */
  function watchDeadline({ metadata, spec }: Deployment) {
    cluster.after(spec.progressDeadlineSeconds + 1, () => {
      const current = store.get(deployments, metadata.namespace, metadata.name);
      if (!current) return;
      const after = updateStatus(current);
      const progress = after.status.conditions?.find(
        c => c.type === 'Progressing',
      );
      if (progress?.reason === 'ReplicaSetUpdated') watchDeadline(after);
    });
  }

  function updateStatus(deployment: Deployment): Deployment {
    const all = store.ownedBy(replicasets, deployment.metadata.uid);
    const newest = all.reduce((a, b) =>
      revisionOf(a) >= revisionOf(b) ? a : b,
    );
    return store.update(deployments, {
      ...deployment,
      metadata: {
        ...deployment.metadata,
        annotations: {
          ...deployment.metadata.annotations,
          [REVISION]: `${revisionOf(newest)}`,
        },
      },
      status: deploymentStatus(deployment, { newest, all, now: cluster.now }),
    });
  }

  return {
    concerns: object => selfOrOwner(object, 'Deployment'),

    reconcile(key) {
      const { namespace, name } = splitKey(key);
      const deployment = store.get(deployments, namespace, name);
      if (!deployment) return;
      const { uid } = deployment.metadata;
      const hash = nameHash(JSON.stringify(deployment.spec.template));
      const known = store.ownedBy(replicasets, uid);
      const revisions = known.map(revisionOf);
      let newest = known.find(s => s.metadata.labels?.[HASH] === hash);
      if (!newest && !deployment.spec.paused) {
        newest = createReplicaSet(
          deployment,
          hash,
          Math.max(0, ...revisions) + 1,
        );
        watchDeadline(deployment);
      } else if (newest && revisionOf(newest) < Math.max(...revisions)) {
        // Back to a template that is still there: its ReplicaSet becomes the newest revision again.
        newest = store.update(replicasets, {
          ...newest,
          metadata: {
            ...newest.metadata,
            annotations: {
              ...newest.metadata.annotations,
              [REVISION]: `${Math.max(...revisions) + 1}`,
            },
          },
        });
        watchDeadline(deployment);
      }
      if (newest && !deployment.spec.paused) {
        const current = newest.metadata.uid;
        const older = store
          .ownedBy(replicasets, uid)
          .filter(set => set.metadata.uid !== current);
        roll(deployment, newest, older);
        forgetHistory(deployment, older);
      }
      updateStatus(deployment);
    },
  };
}
