const BETA_ANNOTATION = 'volume.beta.kubernetes.io/storage-class';

/**
 * The storage class that a volume or a claim names; empty where it names none. The annotation that came before the field
 * still wins over it.
 * Source: component-helpers storage/volume `GetPersistentVolumeClaimClass`, v0.37.1.
 */
export function storageClassOf(
  metadata: { annotations?: Record<string, string> } | undefined,
  spec: { storageClassName?: string } | undefined,
): string {
  return (
    metadata?.annotations?.[BETA_ANNOTATION] ?? spec?.storageClassName ?? ''
  );
}
