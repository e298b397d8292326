/**
 * Kubernetes minor versions whose kube-scheduler is modelled.
 * @public
 */
export type KubernetesVersion = '1.34' | '1.35' | '1.36' | '1.37';

/**
 * The modelled versions, oldest first.
 * @public
 */
export const KUBERNETES_VERSIONS: readonly KubernetesVersion[] = [
  '1.34',
  '1.35',
  '1.36',
  '1.37',
];

/**
 * The modelled version for what a server calls itself.
 * @public
 */
export interface ModelledVersion {
  version: KubernetesVersion;
  /** False when the server is older or newer than everything modelled, or its version could not be read. */
  exact: boolean;
}

/**
 * Reads a version as servers write it: `v1.37.1`, `1.36+`, `v1.35.4-eks-1234567`. Older and newer minors give the
 * nearest modelled one, and text that is no version the newest, both with `exact: false`, so that the reader is told.
 * @public
 */
export function parseKubernetesVersion(text: string): ModelledVersion {
  const newest = KUBERNETES_VERSIONS[KUBERNETES_VERSIONS.length - 1];
  const minor = Number(/^v?1\.(\d+)/.exec(text.trim())?.[1]);
  const version =
    KUBERNETES_VERSIONS.find(modelled => minorOf(modelled) >= minor) ?? newest;
  return { version, exact: minorOf(version) === minor };
}

/** Whether `version` is `since` or newer. */
export function isAtLeast(
  version: KubernetesVersion,
  since: KubernetesVersion,
): boolean {
  // As long as all minors have two digits, texts compare as the numbers do.
  return version >= since;
}

function minorOf(version: KubernetesVersion): number {
  return Number(version.slice(2));
}
