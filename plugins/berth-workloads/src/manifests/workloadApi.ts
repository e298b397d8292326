const NEWEST = 'v1beta1';

/** Where each minor of Kubernetes has gangs; the versions do not overlap, because each removed the one before. */
const VERSIONS: Readonly<Record<number, WorkloadApi>> = {
  35: 'v1alpha1',
  36: 'v1alpha2',
};

/** A version of `scheduling.k8s.io` that has gangs, each behind feature gates. */
export type WorkloadApi = 'v1alpha1' | 'v1alpha2' | typeof NEWEST;

/** What a cluster must have for it. Sources: KEP-4671 and `pkg/features/kube_features.go` of each minor. */
export const gatesOf: Readonly<Record<WorkloadApi, readonly string[]>> = {
  v1alpha1: ['GenericWorkload', 'GangScheduling'],
  v1alpha2: ['GenericWorkload', 'GangScheduling'],
  // Which took GangScheduling's own gate in.
  v1beta1: ['GenericWorkload'],
};

/**
 * The version of the Workload API that a cluster serves, the newest for a version of Kubernetes that nobody told or that is newer.
 *
 * @param kubernetesVersion - As the cluster tells it: `v1.36.2`, `1.36`, `v1.36.2-eks-3af4770`.
 * @returns `undefined` before 1.35, which has none.
 */
export function workloadApiOf(
  kubernetesVersion: string | undefined,
): WorkloadApi | undefined {
  const [, major, minor] =
    /^v?(\d+)\.(\d+)/.exec(kubernetesVersion ?? '') ?? [];
  if (minor === undefined) return NEWEST;
  if (Number(major) === 1 && Number(minor) < 35) return undefined;
  return (Number(major) === 1 && VERSIONS[Number(minor)]) || NEWEST;
}
