import {
  KUBERNETES_VERSIONS,
  type KubernetesVersion,
} from '@berth/backstage-plugin-berth-scheduler';

/**
 * Reads the value of `--kubernetes`.
 *
 * @throws with a sentence for the user when it is not a minor that has an oracle.
 */
export function readKubernetesVersion(text: string): KubernetesVersion {
  const found = KUBERNETES_VERSIONS.find(version => version === text);
  if (!found) {
    throw new Error(
      `--kubernetes takes one of ${KUBERNETES_VERSIONS.join(
        ', ',
      )}, not ${text}`,
    );
  }
  return found;
}
