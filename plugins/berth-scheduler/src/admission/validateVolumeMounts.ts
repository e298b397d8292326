import type { Container } from '../kubernetes/types';
import { invalid, notFound } from './problem';
import { eachOnce, field, isNew, needed, type Finding } from './rule';

type VolumeMount = NonNullable<Container['volumeMounts']>[number];

/**
 * @param volumes - Names of the pod's volumes.
 * Source: pkg/apis/core/validation `ValidateVolumeMounts`, names and paths.
 */
export function validateVolumeMounts(
  mounts: readonly VolumeMount[] | undefined,
  volumes: ReadonlySet<string>,
): Finding {
  return eachOnce<VolumeMount>((mount, paths) => {
    const { name = '', mountPath = '' } = mount;
    return (
      field(mount, 'name', needed) ||
      (!volumes.has(name) && notFound('.name', name)) ||
      field(mount, 'mountPath', needed) ||
      (!isNew(paths, mountPath) &&
        invalid('.mountPath', mountPath, 'must be unique'))
    );
  })(mounts);
}
