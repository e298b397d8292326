import { isDnsSubdomain } from '../kubernetes/resourceNames';
import type { Pod, Volume } from '../kubernetes/types';
import { invalid } from './problem';
import { each, field, once, within, type Problems } from './rule';
import { validatePartName } from './validateNames';
import { validateSource } from './validateSource';

/**
 * Volumes and their sources; one without a source is an empty directory.
 *
 * @param isWhole - Whether the pod shows sources in full.
 * Source: pkg/apis/core/validation `ValidateVolumes`, v1.34.4 to v1.37.1.
 */
export function validateVolumes(pod: Pod, isWhole: boolean): Problems {
  const { name: podName, spec } = pod;
  const names = new Set<string>();
  const claimOf = ({ name = '' }: Volume) => `${podName}-${name}`;
  const ownClaims = podName
    ? spec.volumes?.filter(({ ephemeral }) => ephemeral).map(claimOf)
    : [];
  return field(
    spec,
    'volumes',
    each(function* validateVolume(volume) {
      const { name, persistentVolumeClaim, ephemeral } = volume;
      yield* validateSource(volume, isWhole);
      const claim = claimOf(volume);
      if (ephemeral && podName && name && !isDnsSubdomain(claim)) {
        yield invalid('.name', name, `PVC name "${claim}"`);
      }
      if (name || isWhole) {
        yield* field(volume, 'name', validatePartName);
      }
      if (name) {
        yield* within('.name', once(names, name));
      }
      const claimName = persistentVolumeClaim?.claimName ?? '';
      if (ownClaims?.includes(claimName)) {
        const why = 'belongs to an ephemeral volume';
        yield invalid('.persistentVolumeClaim.claimName', claimName, why);
      }
    }),
  );
}
