import { isDnsSubdomain } from '../kubernetes/resourceNames';
import type { Pod, Volume } from '../kubernetes/types';
import { invalid } from './problem';
import { eachOnce, field, once, within, type Finding } from './rule';
import { validatePartName } from './validateNames';
import { validateSource } from './validateSource';

/**
 * Volumes and their sources; one without a source is an empty directory.
 *
 * @param isWhole - Whether the pod shows sources in full.
 * Source: pkg/apis/core/validation `ValidateVolumes`, v1.34.4 to v1.37.1.
 */
export function validateVolumes(pod: Pod, isWhole: boolean): Finding {
  const { name: podName, spec } = pod;
  const claimOf = ({ name = '' }: Volume) => `${podName}-${name}`;
  const ownClaims = podName
    ? spec.volumes?.filter(({ ephemeral }) => ephemeral).map(claimOf)
    : [];
  return field(
    spec,
    'volumes',
    eachOnce((volume, names) => {
      const { name, persistentVolumeClaim, ephemeral } = volume;
      const claim = persistentVolumeClaim?.claimName ?? '';
      return (
        validateSource(volume, isWhole) ||
        (ephemeral &&
          podName &&
          name &&
          !isDnsSubdomain(claimOf(volume)) &&
          invalid('.name', name, `PVC name "${claimOf(volume)}"`)) ||
        ((name || isWhole) && field(volume, 'name', validatePartName)) ||
        (name && within('.name', once(names, name))) ||
        (ownClaims?.includes(claim) &&
          invalid(
            '.persistentVolumeClaim.claimName',
            claim,
            'belongs to an ephemeral volume',
          ))
      );
    }),
  );
}
