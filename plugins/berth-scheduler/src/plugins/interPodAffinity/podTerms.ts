import type { Cycle } from '../../framework/cycle';
import type { PodAffinity } from '../../kubernetes/types';
import { isAtLeast } from '../../kubernetes/version';
import { getOrInsert } from '../../snapshot/getOrInsert';
import type { PodClass } from '../../snapshot/PodClass';
import type { Snapshot } from '../../snapshot/Snapshot';
import { readTerm, type AffinityTerm, type TermOptions } from './affinityTerm';

/** Affinity of a pod to other pods. */
export interface PodTerms {
  readonly affinity: readonly AffinityTerm[];
  readonly antiAffinity: readonly AffinityTerm[];
  /** The weight is negative where pods are to be kept away from. */
  readonly preferred: ReadonlyArray<{ term: AffinityTerm; weight: number }>;
}

const NONE: PodTerms = { affinity: [], antiAffinity: [], preferred: [] };

const cache = new WeakMap<PodClass, PodTerms>();

/** The terms of pods that are there; they are read once, because every cycle asks for them. */
export function existingTerms(snapshot: Snapshot, pods: PodClass): PodTerms {
  if (!pods.podAffinity && !pods.podAntiAffinity) {
    return NONE;
  }
  const { namespace } = pods;
  return getOrInsert(cache, pods, () =>
    readTerms(pods, { snapshot, namespace, keepsSelector: false }),
  );
}

/** The terms of the pod that is to be placed. */
export function pendingTerms({ snapshot, own, profile }: Cycle): PodTerms {
  return readTerms(own, {
    snapshot,
    namespace: own.namespace,
    keepsSelector: !isAtLeast(profile.kubernetesVersion, '1.37'),
  });
}

function readTerms(
  { podAffinity, podAntiAffinity }: PodClass,
  options: TermOptions,
): PodTerms {
  return {
    affinity: required(podAffinity, options),
    antiAffinity: required(podAntiAffinity, options),
    preferred: [
      ...preferred(podAffinity, options, 1),
      ...preferred(podAntiAffinity, options, -1),
    ],
  };
}

function required(affinity: PodAffinity | undefined, options: TermOptions) {
  const terms = affinity?.requiredDuringSchedulingIgnoredDuringExecution ?? [];
  return terms.map(term => readTerm(term, options));
}

function preferred(
  affinity: PodAffinity | undefined,
  options: TermOptions,
  sign: 1 | -1,
) {
  const terms = affinity?.preferredDuringSchedulingIgnoredDuringExecution ?? [];
  return terms.map(({ weight = 0, podAffinityTerm = {} }) => ({
    term: readTerm(podAffinityTerm, options),
    weight: sign * weight,
  }));
}
