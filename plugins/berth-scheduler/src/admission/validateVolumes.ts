import { isDnsSubdomain } from '../kubernetes/resourceNames';
import type { Pod, Volume } from '../kubernetes/types';
import { duplicate, forbidden, invalid, type Problem } from './problem';
import { validateLabelName } from './validateLabels';
import { missingFields, VOLUME_SOURCES } from './volumeSources';

const MORE_THAN_ONE = 'may not specify more than 1 volume type';
const OWN_CLAIM =
  'must not reference a PVC that gets created for an ephemeral volume';

/**
 * Volumes and their sources; one without a source is an empty directory.
 *
 * @param isWhole - Whether the pod shows sources in full.
 * Source: pkg/apis/core/validation `ValidateVolumes`, v1.34.4 to v1.37.1.
 */
export function validateVolumes(pod: Pod, isWhole: boolean): Problem[] {
  const { name: podName, spec } = pod;
  const volumes = spec.volumes ?? [];
  const ownClaims = new Set(
    podName
      ? volumes.flatMap(({ name, ephemeral }) =>
          ephemeral ? [`${podName}-${name ?? ''}`] : [],
        )
      : [],
  );
  const names = new Set<string>();
  return volumes.flatMap((volume, i) => {
    const field = `spec.volumes[${i}]`;
    const { name = '', persistentVolumeClaim, ephemeral } = volume;
    const problems = validateSources(volume, field, isWhole);
    const claim = `${podName}-${name}`;
    if (ephemeral && podName && name && !isDnsSubdomain(claim)) {
      problems.push(invalid(`${field}.name`, name, `PVC name "${claim}"`));
    }
    if (name || isWhole) {
      problems.push(...validateLabelName(name, `${field}.name`));
    }
    if (name && names.has(name)) {
      problems.push(duplicate(`${field}.name`, name));
    }
    names.add(name);
    const claimName = persistentVolumeClaim?.claimName ?? '';
    if (persistentVolumeClaim && ownClaims.has(claimName)) {
      problems.push(
        invalid(
          `${field}.persistentVolumeClaim.claimName`,
          claimName,
          OWN_CLAIM,
        ),
      );
    }
    return problems;
  });
}

function validateSources(
  volume: Volume,
  field: string,
  isWhole: boolean,
): Problem[] {
  let isFirst = true;
  return VOLUME_SOURCES.flatMap(rule => {
    const source = volume[rule.source];
    if (source === undefined) {
      return [];
    }
    if (!isFirst) {
      return [forbidden(`${field}.${rule.source}`, MORE_THAN_ONE)];
    }
    isFirst = false;
    const at = `${field}.${rule.as ?? rule.source}`;
    return isWhole || rule.always
      ? [...missingFields(rule, source, at), ...(rule.also?.(volume, at) ?? [])]
      : [];
  });
}
