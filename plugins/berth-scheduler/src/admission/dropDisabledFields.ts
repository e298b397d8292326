import type { Container, PodSpec } from '../kubernetes/types';
import { isAtLeast, type KubernetesVersion } from '../kubernetes/version';

/**
 * The spec without what the API server drops because the gate is off by default: image volumes (ImageVolume) and what
 * containers say of their own restarts (ContainerRestartRules), both on since 1.35. Sidecars are init containers that
 * always restart, in every minor.
 * Source: pkg/api/pod/util.go `dropDisabledFields`, pkg/features/kube_features.go, v1.34.4 to v1.37.1.
 */
export function dropDisabledFields(
  spec: PodSpec,
  version: KubernetesVersion,
): PodSpec {
  if (isAtLeast(version, '1.35')) {
    return spec;
  }
  const { volumes, containers, initContainers } = spec;
  const images = new Set(
    volumes?.filter(({ image }) => image).map(({ name }) => name),
  );
  const keep = (container: Container, isSidecar: boolean): Container => ({
    ...container,
    restartPolicy: isSidecar ? 'Always' : undefined,
    restartPolicyRules: undefined,
    volumeMounts: container.volumeMounts?.filter(
      ({ name }) => !images.has(name),
    ),
  });
  return {
    ...spec,
    volumes: volumes?.filter(({ image }) => !image),
    containers: containers?.map(container => keep(container, false)),
    initContainers: initContainers?.map(container =>
      keep(container, container.restartPolicy === 'Always'),
    ),
  };
}
