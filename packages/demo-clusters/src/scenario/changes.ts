import {
  applications,
  deployments,
  horizontalpodautoscalers,
  jobs,
  namespaces,
  nodes,
  poddisruptionbudgets,
  services,
  statefulsets,
} from '../kinds';
import type { Application, Deployment, Node } from '../kubernetes';
import { application } from '../objects/application';
import type { ApplicationOptions } from '../objects/application';
import { deployment } from '../objects/deployment';
import type { DeploymentOptions } from '../objects/deployment';
import { horizontalPodAutoscaler } from '../objects/horizontalPodAutoscaler';
import type { AutoscalerOptions } from '../objects/horizontalPodAutoscaler';
import { job } from '../objects/job';
import type { JobOptions } from '../objects/job';
import { namespace } from '../objects/namespace';
import { podDisruptionBudget } from '../objects/podDisruptionBudget';
import { service } from '../objects/service';
import { statefulSet } from '../objects/statefulSet';
import type { StatefulSetOptions } from '../objects/statefulSet';
import type { LoadSource } from '../simulation/LoadSource';
import type { SimulatedCluster } from '../simulation/SimulatedCluster';
import { timestamp } from '../timestamp';

/** What people do to a cluster: the verbs that stories are told in. */

function ensureNamespace({ store }: SimulatedCluster, name: string) {
  if (!store.get(namespaces, undefined, name)) {
    store.create(namespaces, namespace(name));
  }
}

function createService(
  { store, random }: SimulatedCluster,
  names: { name: string; namespace: string },
) {
  const clusterIP = `10.96.${random.integer(256)}.${1 + random.integer(254)}`;
  store.create(services, service({ ...names, clusterIP }));
}

/** Applies a Deployment with its Service. */
export function deploy(cluster: SimulatedCluster, options: DeploymentOptions) {
  ensureNamespace(cluster, options.namespace);
  cluster.store.create(deployments, deployment(options));
  createService(cluster, options);
}

/** Applies a StatefulSet with its Service. */
export function deployStateful(
  cluster: SimulatedCluster,
  options: StatefulSetOptions,
) {
  ensureNamespace(cluster, options.namespace);
  cluster.store.create(statefulsets, statefulSet(options));
  createService(cluster, options);
}

export function runJob(cluster: SimulatedCluster, options: JobOptions) {
  ensureNamespace(cluster, options.namespace);
  cluster.store.create(jobs, job(options));
}

/** Applies an autoscaler, with the demand that it will see; one source for each metric. */
export function addAutoscaler(
  cluster: SimulatedCluster,
  options: AutoscalerOptions & { loads: LoadSource[] },
) {
  cluster.store.create(
    horizontalpodautoscalers,
    horizontalPodAutoscaler(options),
  );
  cluster.loads.set(`${options.namespace}/${options.name}`, options.loads);
}

export function protect(
  { store }: SimulatedCluster,
  options: { name: string; namespace: string; minAvailable: number | string },
) {
  store.create(poddisruptionbudgets, podDisruptionBudget(options));
}

/** Registers an Application in the Argo CD of a cluster, synced now. */
export function addApplication(
  cluster: SimulatedCluster,
  options: Omit<ApplicationOptions, 'syncedAt'>,
) {
  ensureNamespace(cluster, 'argocd');
  const syncedAt = timestamp(cluster.now);
  cluster.store.create(applications, application({ ...options, syncedAt }));
}

export function changeDeployment(
  { store }: SimulatedCluster,
  { name, namespace: ns }: { name: string; namespace: string },
  change: (spec: Deployment['spec']) => Partial<Deployment['spec']>,
) {
  const found = store.get(deployments, ns, name);
  if (!found) throw new Error(`there is no deployment ${ns}/${name}`);
  store.update(deployments, {
    ...found,
    spec: { ...found.spec, ...change(found.spec) },
  });
}

/** Sets the image of a Deployment's container: a rollout. */
export function setImage(
  cluster: SimulatedCluster,
  names: { name: string; namespace: string },
  image: string,
) {
  changeDeployment(cluster, names, ({ template }) => ({
    template: {
      ...template,
      spec: {
        ...template.spec,
        containers: template.spec.containers.map(c => ({ ...c, image })),
      },
    },
  }));
}

export function changeApplication(
  { store }: SimulatedCluster,
  name: string,
  change: (status: Application['status']) => Application['status'],
) {
  const found = store.get(applications, 'argocd', name);
  if (!found) throw new Error(`there is no application ${name}`);
  store.update(applications, { ...found, status: change(found.status) });
}

export function changeNode(
  { store }: SimulatedCluster,
  name: string,
  change: (spec: Node['spec']) => Node['spec'],
) {
  const found = store.get(nodes, undefined, name);
  if (!found) throw new Error(`there is no node ${name}`);
  store.update(nodes, { ...found, spec: change(found.spec) });
}

/** `kubectl cordon`, with the taint that the node controller adds. */
export function cordon(cluster: SimulatedCluster, name: string) {
  changeNode(cluster, name, spec => ({
    ...spec,
    unschedulable: true,
    taints: [
      ...(spec.taints ?? []),
      {
        key: 'node.kubernetes.io/unschedulable',
        effect: 'NoSchedule',
        timeAdded: timestamp(cluster.now),
      },
    ],
  }));
}

/** `kubectl uncordon`. */
export function uncordon(cluster: SimulatedCluster, name: string) {
  changeNode(cluster, name, ({ unschedulable: _unschedulable, ...spec }) => ({
    ...spec,
    taints: spec.taints?.filter(
      taint => taint.key !== 'node.kubernetes.io/unschedulable',
    ),
  }));
}
