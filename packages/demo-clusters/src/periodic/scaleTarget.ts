import { deployments, pods, replicasets, statefulsets } from '../kinds';
import type {
  Deployment,
  HorizontalPodAutoscaler,
  Pod,
  StatefulSet,
} from '../kubernetes';
import type { SimulatedCluster } from '../simulation/SimulatedCluster';

export type ScaleTarget = Deployment | StatefulSet;

export function scaleTarget(
  { store }: SimulatedCluster,
  { metadata, spec }: HorizontalPodAutoscaler,
): ScaleTarget | undefined {
  const kind =
    spec.scaleTargetRef.kind === 'StatefulSet' ? statefulsets : deployments;
  return store.get<ScaleTarget>(
    kind,
    metadata.namespace,
    spec.scaleTargetRef.name,
  );
}

/** The pods of a target, whatever their state. */
export function podsOf(
  { store }: SimulatedCluster,
  target: ScaleTarget,
): Pod[] {
  return target.kind === 'StatefulSet'
    ? store.ownedBy(pods, target.metadata.uid)
    : store
        .ownedBy(replicasets, target.metadata.uid)
        .flatMap(set => store.ownedBy(pods, set.metadata.uid));
}

/** Sets the replicas that a target wants. */
export function setReplicas(
  { store }: SimulatedCluster,
  target: ScaleTarget,
  replicas: number,
) {
  if (target.kind === 'Deployment') {
    const spec = { ...target.spec, replicas };
    store.update(deployments, { ...target, spec });
  } else {
    const spec = { ...target.spec, replicas };
    store.update(statefulsets, { ...target, spec });
  }
}
