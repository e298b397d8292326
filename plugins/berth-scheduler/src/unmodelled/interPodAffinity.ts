import { keysOf, matchesLabelSelector } from '../kubernetes/labelSelector';
import type { PodAffinity, PodAffinityTerm } from '../kubernetes/types';
import { NAMESPACE_LABEL } from '../kubernetes/wellKnownLabels';
import type { Snapshot } from '../snapshot/Snapshot';
import type { Caveat, UnmodelledRule } from './rule';

const NOT_KNOWN = 'the labels of namespaces are not known';
const KINDS = ['podAffinity', 'podAntiAffinity'] as const;

/** Affinity to pods in namespaces that are selected by labels, in a snapshot that does not know them. */
export const interPodAffinity: UnmodelledRule = ({ pod, snapshot }) => {
  if (snapshot.objects.namespaces) {
    return {};
  }
  const { words } = snapshot;
  const unknown: string[] = [];
  const caveats: Caveat[] = [];
  for (const kind of KINDS) {
    const field = `spec.affinity.${kind}`;
    const affinity = pod.spec.affinity?.[kind];
    if (
      requiredOf(affinity).some(term => selectsByLabels(term, NAMESPACE_LABEL))
    ) {
      unknown.push(
        `${field}.requiredDuringSchedulingIgnoredDuringExecution[].namespaceSelector: ${NOT_KNOWN}`,
      );
    }
    if (
      preferredOf(affinity).some(term => selectsByLabels(term, NAMESPACE_LABEL))
    ) {
      caveats.push({
        code: 'pod-affinity',
        message: `${field}.preferredDuringSchedulingIgnoredDuringExecution[].podAffinityTerm.namespaceSelector: ${NOT_KNOWN}`,
      });
    }
  }
  const namespace = words.text(pod.namespace);
  const labels = words.labels(pod.labels);
  const nameLabel = words.text(NAMESPACE_LABEL);
  const mayMean = (term: PodAffinityTerm) =>
    selectsByLabels(term, nameLabel) &&
    !term.namespaces?.includes(namespace) &&
    term.labelSelector !== undefined &&
    matchesLabelSelector(term.labelSelector, labels);
  if (antiAffinityOfPods(snapshot).some(mayMean)) {
    unknown.push(
      `metadata.namespace: ${NOT_KNOWN}, and anti-affinity of pods in the cluster selects by them`,
    );
  }
  if (preferencesOfPods(snapshot).some(mayMean)) {
    caveats.push({
      code: 'affinity-of-existing-pods',
      message: `metadata.namespace: ${NOT_KNOWN}, and affinity of pods in the cluster selects by them`,
    });
  }
  return { unknown, caveats };
};

/** The name of a namespace is known without asking. */
function selectsByLabels(
  { namespaceSelector }: PodAffinityTerm,
  nameLabel: string,
): boolean {
  return (
    namespaceSelector !== undefined &&
    keysOf(namespaceSelector).some(key => key !== nameLabel)
  );
}

function requiredOf(affinity: PodAffinity | undefined): PodAffinityTerm[] {
  return affinity?.requiredDuringSchedulingIgnoredDuringExecution ?? [];
}

function preferredOf(affinity: PodAffinity | undefined): PodAffinityTerm[] {
  const terms = affinity?.preferredDuringSchedulingIgnoredDuringExecution ?? [];
  return terms.flatMap(({ podAffinityTerm }) => podAffinityTerm ?? []);
}

function antiAffinityOfPods({ header }: Snapshot): PodAffinityTerm[] {
  return header.podClasses.flatMap(({ podAntiAffinity }) =>
    requiredOf(podAntiAffinity),
  );
}

/** Everything of pods that are there that only moves scores. */
function preferencesOfPods({ header }: Snapshot): PodAffinityTerm[] {
  return header.podClasses.flatMap(({ podAffinity, podAntiAffinity }) => [
    ...requiredOf(podAffinity),
    ...preferredOf(podAffinity),
    ...preferredOf(podAntiAffinity),
  ]);
}
