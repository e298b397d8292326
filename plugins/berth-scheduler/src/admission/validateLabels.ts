import { tooLong } from './problem';
import type { Problems } from './rule';
import {
  validateLabelKey,
  validateLabelValue,
  validateQualifiedName,
} from './validateNames';

/** Source: apimachinery api/validation `TotalAnnotationSizeLimitB`. */
const ANNOTATIONS_BYTES = 256 * 1024;

/** apimachinery `ValidateLabels`: every problem is one of the whole map. */
export function* validateLabels(
  labels: Readonly<Record<string, string>> = {},
): Problems {
  for (const [key, value] of Object.entries(labels)) {
    yield* validateLabelKey(key);
    yield* validateLabelValue(value);
  }
}

/** Source: apimachinery api/validation `ValidateAnnotations`. */
export function* validateAnnotations(
  annotations: Readonly<Record<string, string>> = {},
): Problems {
  let size = 0;
  for (const [key, value] of Object.entries(annotations)) {
    yield* validateQualifiedName(key.toLowerCase());
    size += key.length + value.length;
  }
  if (size > ANNOTATIONS_BYTES) {
    yield tooLong('', ANNOTATIONS_BYTES);
  }
}
