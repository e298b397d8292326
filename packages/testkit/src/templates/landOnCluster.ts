import {
  schedule,
  takeSnapshot,
} from '@berth/backstage-plugin-berth-scheduler';
import {
  manifestsOf,
  planUnits,
  type Manifest,
  type WorkloadPlan,
} from '@berth/backstage-plugin-berth-workloads/manifests';
import type { WatchedPod } from '../agreement/PodWatch';
import type { Cluster } from '../agreement/readCluster';
import type { ControlPlane } from '../controlPlane';
import { KubernetesObject } from '../KubernetesObject';

const profile = { kubernetesVersion: '1.37' } as const;

/** kwok ends the pods of Jobs at once, unless they have a state of their own. */
const held = { 'testkit.berth.dev/state': 'Held' };

interface Template {
  metadata: { labels: Record<string, string>; annotations?: object };
}

interface Spec {
  template?: Template;
  jobTemplate?: { spec: Spec };
}

/** What the pods of a plan ask for, as kube-scheduler takes it: by itself it reads no gangs from annotations. */
export function unitsOnCluster(plan: WorkloadPlan) {
  return planUnits(plan).map(unit =>
    plan.type === 'training' && plan.gang === 'annotation'
      ? { ...unit, gang: undefined }
      : unit,
  );
}

/** The objects of a plan; of a CronJob the Job that it makes. */
export function objectsOf(plan: WorkloadPlan): KubernetesObject[] {
  return manifestsOf(plan).map(manifest => {
    const { kind } = manifest;
    const spec = manifest.spec as Spec;
    const job = kind === 'CronJob' ? spec.jobTemplate?.spec : spec;
    return asObject(manifest, {
      kind: kind === 'CronJob' ? 'Job' : kind,
      spec: job?.template ? { ...job, template: holding(job.template) } : job,
    });
  });
}

function asObject(manifest: Manifest, change: object): KubernetesObject {
  return JSON.parse(JSON.stringify({ ...manifest, ...change }));
}

function holding(template: Template): Template {
  return { ...template, metadata: { ...template.metadata, annotations: held } };
}

/** Waits until each pod of a plan is bound, or has been told that it cannot be. */
export async function settledPods(
  controlPlane: ControlPlane,
  options: { plan: WorkloadPlan; count: number },
): Promise<WatchedPod[]> {
  const { plan, count } = options;
  const { items } = await controlPlane.waitFor<{ items: WatchedPod[] }>(
    `/api/v1/namespaces/${plan.namespace}/pods?labelSelector=app.kubernetes.io/name%3D${plan.name}`,
    list =>
      list.items.length === count &&
      list.items.every(
        ({ spec, status }) =>
          spec.nodeName !== undefined ||
          status.conditions?.some(({ type }) => type === 'PodScheduled'),
      ),
  );
  return items;
}

/**
 * Where kube-scheduler put pods although the core would not have chosen that node. It binds pods at the same time, so that
 * nobody sees which it took first: the core follows it in any order in which each is one of the best nodes.
 */
export function strayPods(options: {
  plan: WorkloadPlan;
  before: Cluster;
  pods: readonly WatchedPod[];
}): string[] {
  const { plan, before, pods } = options;
  const [{ sets }] = unitsOnCluster(plan);
  const { schedulingGroup: _, ...spec } = sets[0].pod.spec;
  // Of the pods of a group, each by itself: the group has been seen to fit.
  const template = { ...sets[0].pod, spec };
  const left = pods.filter(pod => pod.spec.nodeName !== undefined);
  const cluster = { ...before, pods: [...before.pods] };
  while (left.length > 0) {
    const { best } = schedule(takeSnapshot(cluster), template, profile);
    const next = left.findIndex(pod => best.includes(pod.spec.nodeName ?? ''));
    if (next < 0) {
      break;
    }
    const [pod] = left.splice(next, 1);
    cluster.pods.push({
      ...template,
      metadata: { ...template.metadata, name: pod.metadata.name },
      spec: { ...spec, nodeName: pod.spec.nodeName },
    });
  }
  return left.map(
    ({ metadata, spec: { nodeName } }) => `${metadata.name} on ${nodeName}`,
  );
}
