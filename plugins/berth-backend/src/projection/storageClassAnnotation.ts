/** Where volumes and claims said their storage class before there was a field for it; it still counts for more. */
export const STORAGE_CLASS_ANNOTATION =
  'volume.beta.kubernetes.io/storage-class';
