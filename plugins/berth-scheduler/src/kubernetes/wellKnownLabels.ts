/** Labels that Kubernetes itself sets and reads. Source: k8s.io/api core/v1 well_known_labels.go, v0.37.1. */
export const HOSTNAME_LABEL = 'kubernetes.io/hostname';
export const ZONE_LABEL = 'topology.kubernetes.io/zone';
export const REGION_LABEL = 'topology.kubernetes.io/region';

/** What volumes may say still, where nodes say it with the labels of today. */
export const BETA_ZONE_LABEL = 'failure-domain.beta.kubernetes.io/zone';
export const BETA_REGION_LABEL = 'failure-domain.beta.kubernetes.io/region';

/** The label by which every namespace says its name. Source: pkg/apis/core/v1/defaults.go `SetDefaults_Namespace`. */
export const NAMESPACE_LABEL = 'kubernetes.io/metadata.name';

/** Labels by which VolumeZone compares volumes with nodes, in the order in which it does. */
export const VOLUME_ZONE_LABELS = [
  BETA_ZONE_LABEL,
  BETA_REGION_LABEL,
  ZONE_LABEL,
  REGION_LABEL,
] as const;
