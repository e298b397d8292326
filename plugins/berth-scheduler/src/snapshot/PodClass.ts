import { podFootprint, type PodFootprint } from '../kubernetes/podFootprint';
import { priorityOf } from '../kubernetes/priority';
import type { Pod, PodAffinity } from '../kubernetes/types';
import type { KubernetesVersion } from '../kubernetes/version';
import { attachedVolumes, type AttachedVolume } from './attachedVolumes';
import { sayAffinity } from './sayAffinity';
import { sayVolume } from './sayVolume';
import type { Words } from './Words';

/**
 * What the scheduler reads of a pod that is there, once for all pods that are alike: replicas differ in name and start,
 * and nothing decides by these but preemption. Names are in the words of the snapshot, plain or digests (`Words`).
 */
export interface PodTraits {
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Whether the pods are being deleted; they still hold what they ask for. */
  readonly terminating: boolean;
  /** Whether they are being deleted because preemption made room. */
  readonly preempted: boolean;
  /** `undefined` where only a priority class says it that is not known. */
  readonly priority: number | undefined;
  readonly footprint: PodFootprint;
  readonly podAffinity?: PodAffinity;
  readonly podAntiAffinity?: PodAffinity;
  /** Only volumes that a filter looks at. */
  readonly volumes: readonly AttachedVolume[];
  /** Given only where a claim must be the pod's own (ephemeral volumes). */
  readonly uid?: string;
}

/** The traits of pods with what they need to be counted in one snapshot. */
export interface PodClass extends PodTraits {
  /** Place among the classes of the snapshot; -1 for a pod that is about to be placed. */
  readonly index: number;
  /** Rows of the resources that the pods ask for, among those of the snapshot; parallel to `amounts`. */
  readonly rows: readonly number[];
  readonly amounts: readonly number[];
}

/** The traits of a pod, in plain words. */
export function traitsOf(
  pod: Pod,
  version: KubernetesVersion,
  footprint = podFootprint(pod, version),
): PodTraits {
  const { podAffinity, podAntiAffinity } = pod.spec.affinity ?? {};
  const volumes = attachedVolumes(pod);
  return {
    namespace: pod.namespace,
    labels: pod.labels,
    terminating: pod.terminating,
    preempted: isPreempted(pod),
    priority: priorityOf(pod),
    footprint,
    podAffinity: podAffinity ?? undefined,
    podAntiAffinity: podAntiAffinity ?? undefined,
    volumes,
    uid: volumes.some(({ ephemeral }) => ephemeral) ? pod.uid : undefined,
  };
}

/** Lays the requests out for a snapshot. Resources that it does not know are on no node and need no counting. */
export function asPodClass(
  traits: PodTraits,
  index: number,
  resources: readonly string[],
): PodClass {
  const counted = [...traits.footprint.requests]
    .map(([name, amount]) => ({ row: resources.indexOf(name), amount }))
    .filter(({ row, amount }) => row >= 0 && amount > 0);
  return {
    ...traits,
    index,
    rows: counted.map(({ row }) => row),
    amounts: counted.map(({ amount }) => amount),
  };
}

/** The same traits in other words. */
export function sayTraits(traits: PodTraits, words: Words): PodTraits {
  const { namespace, labels, podAffinity, podAntiAffinity, uid } = traits;
  return {
    ...traits,
    namespace: words.text(namespace),
    labels: words.labels(labels),
    podAffinity: podAffinity && sayAffinity(podAffinity, words),
    podAntiAffinity: podAntiAffinity && sayAffinity(podAntiAffinity, words),
    volumes: traits.volumes.map(volume => sayVolume(volume, words)),
    uid: uid && words.text(uid),
  };
}

/** Source: pkg/scheduler/framework/preemption/util.go `PodTerminatingByPreemption`, v1.37.1. */
function isPreempted({ terminating, status }: Pod): boolean {
  const condition = status.conditions?.find(
    ({ type }) => type === 'DisruptionTarget',
  );
  return (
    terminating &&
    condition?.status === 'True' &&
    condition.reason === 'PreemptionByScheduler'
  );
}
