import { parseMillis } from '../kubernetes/quantity';
import type { PersistentVolumeClaimSpec, Volume } from '../kubernetes/types';
import {
  forbidden,
  invalid,
  required,
  unsupported,
  type Problem,
} from './problem';
import { validateLabels, validateSubdomain } from './validateLabels';
import { validateLabelSelector } from './validateLabelSelector';
import { validateAnnotations } from './validateMetadata';

const ONLY_POD = 'ReadWriteOncePod';
const ACCESS_MODES = new Set([
  'ReadWriteOnce',
  'ReadOnlyMany',
  'ReadWriteMany',
  ONLY_POD,
]);
const VOLUME_MODES = new Set(['Block', 'Filesystem']);

/**
 * The claim that is made together with a pod.
 * Source: pkg/apis/core/validation `validateEphemeralVolumeSource`, `ValidatePersistentVolumeClaimTemplate`.
 */
export function validateEphemeralClaim(
  { ephemeral }: Volume,
  field: string,
): Problem[] {
  const template = ephemeral?.volumeClaimTemplate;
  const at = `${field}.volumeClaimTemplate`;
  return template
    ? [
        ...validateAnnotations(
          template.metadata?.annotations,
          `${at}.metadata.annotations`,
        ),
        ...validateLabels(template.metadata?.labels, `${at}.metadata.labels`),
        ...validateClaimSpec(template.spec ?? {}, `${at}.spec`),
      ]
    : [required(at)];
}

/** Source: pkg/apis/core/validation `ValidatePersistentVolumeClaimSpec`. */
function validateClaimSpec(
  spec: PersistentVolumeClaimSpec,
  field: string,
): Problem[] {
  const { volumeMode = 'Filesystem' } = spec;
  return [
    ...validateAccessModes(spec.accessModes ?? [], spec, field),
    ...validateStorage(
      spec.resources?.requests?.storage,
      `${field}.resources[storage]`,
    ),
    ...validateSubdomain(spec.storageClassName, `${field}.storageClassName`),
    ...(VOLUME_MODES.has(volumeMode)
      ? []
      : [unsupported(`${field}.volumeMode`, volumeMode)]),
    ...validateSubdomain(
      spec.volumeAttributesClassName,
      `${field}.volumeAttributesClassName`,
    ),
  ];
}

function validateAccessModes(
  modes: string[],
  { selector }: PersistentVolumeClaimSpec,
  field: string,
): Problem[] {
  const at = `${field}.accessModes`;
  const problems =
    modes.length > 0
      ? []
      : [required(at, 'at least 1 access mode is required')];
  problems.push(
    ...validateLabelSelector(selector, `${field}.selector`),
    ...modes
      .filter(mode => !ACCESS_MODES.has(mode))
      .map(mode => unsupported(at, mode)),
  );
  if (
    modes.includes(ONLY_POD) &&
    modes.some(mode => mode !== ONLY_POD && ACCESS_MODES.has(mode))
  ) {
    const why = 'may not use ReadWriteOncePod with other access modes';
    problems.push(forbidden(at, why));
  }
  return problems;
}

function validateStorage(
  storage: string | number | undefined,
  field: string,
): Problem[] {
  if (storage === undefined) {
    return [required(field)];
  }
  return parseMillis(storage) > 0n
    ? []
    : [invalid(field, storage, 'must be greater than zero')];
}
