/** By name; `undefined` where a series has no such label. */
export type Labels = Readonly<Record<string, string | undefined>>;

/**
 * Where a pod may stand, in the order in which it is looked for. What a target says of itself is kept as `exported_…` where
 * Prometheus does not honour it, and `pod` is then the exporter's own (`honor_labels` of a scrape configuration). `pod_name`
 * is what GKE says, and dcgm-exporter with `--use-old-namespace`.
 */
const POD_LABELS = [
  ['exported_namespace', 'exported_pod'],
  ['namespace_name', 'pod_name'],
  ['pod_namespace', 'pod_name'],
  ['namespace', 'pod'],
] as const;

const UID_LABELS = ['pod_uid', 'uid'] as const;

/** What no two accelerators share. */
const DEVICE_LABELS = ['UUID', 'gpu_uuid', 'accelerator_id'] as const;

/** What tells accelerators of one machine apart, where nothing better is there. */
const PLACE_LABELS = [
  ['Hostname', 'hostname', 'node'],
  ['gpu', 'gpu_id', 'device'],
] as const;

/** Parts of one accelerator. */
const PART_LABELS = ['GPU_I_ID', 'gpu_partition_id', 'vgpu'] as const;

const PROFILE_LABEL = 'GPU_I_PROFILE';

/** All labels that are read. Prometheus is asked for these alone: others are many, long, and nobody's business here. */
export const readLabels: readonly string[] = [
  ...new Set<string>([
    ...POD_LABELS.flat(),
    ...UID_LABELS,
    ...DEVICE_LABELS,
    ...PLACE_LABELS.flat(),
    ...PART_LABELS,
    PROFILE_LABEL,
  ]),
];

/** The accelerator of a pod that a series is about. */
export interface Measured {
  namespace: string;
  pod: string;
  uid?: string;
  /** Equal for the same part of the same accelerator in the hands of the same life of the pod. */
  device: string;
  profile?: string;
}

/** `undefined` for an accelerator that no pod has. */
export function measuredBy(labels: Labels): Measured | undefined {
  const names = POD_LABELS.find(([, pod]) => labels[pod]);
  const namespace = names && labels[names[0]];
  const pod = names && labels[names[1]];
  if (!namespace || !pod) return undefined;
  const first = (among: readonly string[]) =>
    among.map(name => labels[name]).find(Boolean);
  const uid = first(UID_LABELS);
  const device = first(DEVICE_LABELS) ?? PLACE_LABELS.map(first);
  const part = PART_LABELS.map(name => labels[name]);
  return {
    namespace,
    pod,
    uid,
    device: JSON.stringify([uid, device, part]),
    profile: labels[PROFILE_LABEL] || undefined,
  };
}
