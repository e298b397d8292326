import type {
  ClusterStatus,
  ServiceApplication,
  Tone,
  WorkloadGpus,
  WorkloadStatus,
} from '@berth/backstage-plugin-berth-common';
import type {
  ArgoApplication,
  Autoscaling,
  Progress,
} from '@berth/backstage-plugin-berth-workloads';
import { sumUtilisations } from './sumUtilisations';
import { worstFirst } from './worstFirst';

/** Several of a kind in one cell: the one that most needs to be seen, and how many more there are. */
export interface Foremost<T> {
  shown: T;
  more: number;
}

/** The rollouts of all workloads of a cluster added up; pods are the same unit everywhere. */
export interface RolloutSum {
  available: number;
  desired: number;
  /** `true` where a workload is stuck, so that "not yet" is "not". */
  stalled: boolean;
}

export function sumRollouts(
  workloads: readonly WorkloadStatus[],
): RolloutSum | undefined {
  if (workloads.length === 0) {
    return undefined;
  }
  const sum: RolloutSum = { available: 0, desired: 0, stalled: false };
  for (const { rollout } of workloads) {
    sum.available += Math.min(rollout.available, rollout.desired);
    sum.desired += rollout.desired;
    sum.stalled ||= rollout.phase === 'stalled';
  }
  return sum;
}

/** How far the only workload of a cluster is, where that is of a kind that rolls nothing out and says so by itself. */
export function soleProgress(
  workloads: readonly WorkloadStatus[],
): Progress | undefined {
  const [sole, ...others] = workloads;
  return others.length === 0 && sole?.rollout.phase === 'unknown'
    ? sole.details?.progress[0]
    : undefined;
}

/** GPUs by what is counted. Different units stay apart: their sum has no meaning. */
export function sumGpus(workloads: readonly WorkloadStatus[]): WorkloadGpus[] {
  const sums = new Map<string, WorkloadGpus>();
  for (const gpu of workloads.flatMap(workload => workload.gpus)) {
    const key = JSON.stringify([gpu.resource, gpu.model, gpu.unit]);
    const sum = sums.get(key);
    sums.set(
      key,
      sum
        ? {
            ...sum,
            requested: sum.requested + gpu.requested,
            bound: sum.bound + gpu.bound,
            nodes: [...sum.nodes, ...gpu.nodes],
            utilisation: sumUtilisations(sum.utilisation, gpu.utilisation),
          }
        : gpu,
    );
  }
  return [...sums.values()];
}

/** Whether an autoscaler gets what it wants. `pending` pods are wanted replicas that no node takes. */
export function autoscalingTone(
  autoscaling: Autoscaling,
  pending: number,
): Tone {
  switch (autoscaling.state) {
    case 'unable':
      return 'bad';
    case 'limitedByMaximum':
      return 'look';
    case 'unknown':
    case 'inactive':
      return 'unknown';
    default:
      return pending > 0 &&
        (autoscaling.desired ?? autoscaling.current) >= autoscaling.current
        ? 'bad'
        : 'good';
  }
}

export interface AutoscalerOfWorkload {
  autoscaling: Autoscaling;
  tone: Tone;
}

function foremost<T>(
  items: readonly T[],
  toneOf: (item: T) => Tone,
): Foremost<T> | undefined {
  const [shown] = worstFirst(items, toneOf);
  return shown === undefined ? undefined : { shown, more: items.length - 1 };
}

export function foremostAutoscaler(
  workloads: readonly WorkloadStatus[],
): Foremost<AutoscalerOfWorkload> | undefined {
  return foremost(
    workloads.flatMap(workload =>
      workload.autoscaling.map(autoscaling => ({
        autoscaling,
        tone: autoscalingTone(autoscaling, workload.pods.pending),
      })),
    ),
    item => item.tone,
  );
}

export function argoTone(application: ArgoApplication): Tone {
  const phase = application.operation?.phase;
  if (phase === 'Failed' || phase === 'Error') {
    return 'bad';
  }
  if (application.conditions.some(({ type }) => type.endsWith('Error'))) {
    return 'bad';
  }
  switch (application.sync) {
    case 'Synced':
      return 'good';
    case 'OutOfSync':
      return 'look';
    default:
      return 'unknown';
  }
}

/** What an instance that cannot be read said last is not known to be so. */
export function applicationTone(application: ServiceApplication): Tone {
  const { instance } = application;
  return instance && instance.freshness.status !== 'live'
    ? 'unknown'
    : argoTone(application);
}

export function foremostApplication(
  place: Pick<ClusterStatus, 'applications'>,
): Foremost<ServiceApplication> | undefined {
  return foremost(place.applications, argoTone);
}
