import {
  parseKubernetesVersion,
  Profile,
} from '@berth/backstage-plugin-berth-scheduler';

/** Which kube-scheduler a preview imitates, and whether it is the cluster's own version. */
export interface PlacementProfile {
  profile: Profile;
  exact: boolean;
}

/** The default profile of the cluster's Kubernetes version; the newest modelled one where the version is unknown. */
export function placementProfile(
  kubernetesVersion: string | undefined,
): PlacementProfile {
  const { version, exact } = parseKubernetesVersion(kubernetesVersion ?? '');
  return { profile: { kubernetesVersion: version }, exact };
}
