const BETA_ANNOTATION = 'volume.beta.kubernetes.io/storage-class';

/**
 * The storage class that a volume or a claim names; empty where it names none. The annotation that came before the field
 * still wins over it.
 * Source: component-helpers storage/volume `GetPersistentVolumeClaimClass`, v0.37.1.
 */
export function storageClassOf(
  { annotations }: { annotations?: Record<string, string> },
  { storageClassName = '' }: { storageClassName?: string },
): string {
  return annotations?.[BETA_ANNOTATION] ?? storageClassName;
}
