import type { Container } from '../kubernetes/types';
import { invalid, notFound } from './problem';
import { each, field, needed, type Problems } from './rule';

type VolumeMount = NonNullable<Container['volumeMounts']>[number];

/**
 * @param volumes - Names of the pod's volumes.
 * Source: pkg/apis/core/validation `ValidateVolumeMounts`, names and paths.
 */
export function validateVolumeMounts(
  mounts: readonly VolumeMount[] | undefined,
  volumes: ReadonlySet<string>,
): Problems {
  const paths = new Set<string>();
  return each<VolumeMount>(function* validateMount(mount) {
    const { name = '', mountPath = '' } = mount;
    yield* field(mount, 'name', needed);
    if (!volumes.has(name)) {
      yield notFound('.name', name);
    }
    yield* field(mount, 'mountPath', needed);
    if (paths.has(mountPath)) {
      yield invalid('.mountPath', mountPath, 'must be unique');
    }
    paths.add(mountPath);
  })(mounts);
}
