import { parseMillis } from '../kubernetes/quantity';
import type { PersistentVolumeClaimSpec, Volume } from '../kubernetes/types';
import { forbidden, invalid, required } from './problem';
import { field, fields, needed, oneOf, within, type Problems } from './rule';
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
const isVolumeMode = oneOf('Block Filesystem');

/**
 * The claim that is made together with a pod.
 * Source: pkg/apis/core/validation `validateEphemeralVolumeSource`, `ValidatePersistentVolumeClaimTemplate`.
 */
export function* validateClaimTemplate(template?: Template): Problems {
  if (!template) {
    yield required('');
  }
  yield* fields<Template>({
    metadata: fields({
      annotations: validateAnnotations,
      labels: validateLabels,
    }),
    spec: validateClaimSpec,
  })(template);
}

/** Source: pkg/apis/core/validation `ValidatePersistentVolumeClaimSpec`. */
function* validateClaimSpec(spec: PersistentVolumeClaimSpec = {}): Problems {
  yield* field(spec, 'accessModes', needed);
  yield* field(spec, 'selector', validateLabelSelector);
  yield* field(spec, 'accessModes', validateAccessModes);
  yield* within(
    '.resources[storage]',
    validateStorage(spec.resources?.requests?.storage),
  );
  yield* fields<PersistentVolumeClaimSpec>({
    storageClassName: validateObjectName,
    volumeMode: isVolumeMode,
    volumeAttributesClassName: validateObjectName,
  })(spec);
}

function* validateAccessModes(modes: readonly string[] = []): Problems {
  for (const mode of modes) {
    yield* isAccessMode(mode);
  }
  if (modes.includes(ONLY_POD) && new Set(modes).size > 1) {
    yield forbidden('', `may not use ${ONLY_POD} with other access modes`);
  }
}

function* validateStorage(storage?: string | number): Problems {
  if (storage === undefined) {
    yield required('');
  } else if (parseMillis(storage) <= 0n) {
    yield invalid('', storage, 'must be greater than zero');
  }
}
