/**
 * The programs of a control plane, in the order in which they are built: those that a test can do least without first.
 * @public
 */
export const binaryNames = [
  'etcd',
  'kube-apiserver',
  'kube-scheduler',
  'kube-controller-manager',
  'kubectl',
  'kwok',
] as const;

/** @public */
export type BinaryName = (typeof binaryNames)[number];

/**
 * Where each program was found.
 * @public
 */
export type BinaryPaths<TName extends BinaryName = BinaryName> = Record<
  TName,
  string
>;
