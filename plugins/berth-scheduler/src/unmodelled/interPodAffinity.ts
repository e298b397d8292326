import type { Caveat, UnmodelledRule } from './rule';

const KINDS = ['podAffinity', 'podAntiAffinity'] as const;

/** Affinity to other pods, the pod's own and that of pods that are there (InterPodAffinity). */
export const interPodAffinity: UnmodelledRule = ({ pod, snapshot }) => {
  const unknown: string[] = [];
  const caveats: Caveat[] = [];
  for (const kind of KINDS) {
    const affinity = pod.spec.affinity?.[kind];
    const field = `spec.affinity.${kind}`;
    if (affinity?.requiredDuringSchedulingIgnoredDuringExecution?.length) {
      unknown.push(
        `${field}.requiredDuringSchedulingIgnoredDuringExecution: affinity between pods is not modelled`,
      );
    }
    if (affinity?.preferredDuringSchedulingIgnoredDuringExecution?.length) {
      caveats.push({
        code: 'pod-affinity',
        message: `${field}.preferredDuringSchedulingIgnoredDuringExecution moves the choice among feasible nodes and is not modelled.`,
      });
    }
  }
  for (const { podAffinity, podAntiAffinity } of snapshot.header.podClasses) {
    if (podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution) {
      unknown.push(
        'metadata.labels: required anti-affinity of a pod in the cluster may keep this pod away',
      );
      break;
    }
    if (podAffinity) {
      caveats.push({
        code: 'affinity-of-existing-pods',
        message:
          'Affinity of pods in the cluster to this pod moves the choice among feasible nodes and is not modelled.',
      });
      break;
    }
  }
  return { unknown, caveats };
};
