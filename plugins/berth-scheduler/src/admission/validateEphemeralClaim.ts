import { parseMillis } from '../kubernetes/quantity';
import type { PersistentVolumeClaimSpec, Volume } from '../kubernetes/types';
import { forbidden, invalid, required } from './problem';
import {
  field,
  fields,
  firstOf,
  needed,
  oneOf,
  within,
  type Finding,
} from './rule';
import { validateAnnotations, validateLabels } from './validateLabels';
import { validateLabelSelector } from './validateLabelSelector';
import { validateObjectName } from './validateNames';

type Template = NonNullable<
  NonNullable<Volume['ephemeral']>['volumeClaimTemplate']
>;

const ONLY_POD = 'ReadWriteOncePod';
const isAccessMode = oneOf(
  `ReadWriteOnce ReadOnlyMany ReadWriteMany ${ONLY_POD}`,
);

const validateTemplate = fields<Template>({
  metadata: fields({
    annotations: validateAnnotations,
    labels: validateLabels,
  }),
  spec: validateClaimSpec,
});

const validateClasses = fields<PersistentVolumeClaimSpec>({
  storageClassName: validateObjectName,
  volumeMode: oneOf('Block Filesystem'),
  volumeAttributesClassName: validateObjectName,
});

/**
 * The claim that is made together with a pod.
 * Source: pkg/apis/core/validation `validateEphemeralVolumeSource`, `ValidatePersistentVolumeClaimTemplate`.
 */
export function validateClaimTemplate(template: Template | undefined): Finding {
  return template ? validateTemplate(template) : required('');
}

/** Source: pkg/apis/core/validation `ValidatePersistentVolumeClaimSpec`. */
function validateClaimSpec(spec: PersistentVolumeClaimSpec = {}): Finding {
  const storage = spec.resources?.requests?.storage;
  return (
    field(spec, 'accessModes', needed) ||
    field(spec, 'selector', validateLabelSelector) ||
    field(spec, 'accessModes', validateAccessModes) ||
    within('.resources[storage]', validateStorage(storage)) ||
    validateClasses(spec)
  );
}

function validateAccessModes(modes: readonly string[] = []): Finding {
  return (
    firstOf(modes, isAccessMode) ||
    (modes.includes(ONLY_POD) &&
      new Set(modes).size > 1 &&
      forbidden('', `may not use ${ONLY_POD} with other access modes`))
  );
}

function validateStorage(storage: string | number | undefined): Finding {
  return storage === undefined
    ? required('')
    : parseMillis(storage) <= 0n &&
        invalid('', storage, 'must be greater than zero');
}
