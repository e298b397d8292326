import { tooLong } from './problem';
import { firstOf, type Finding } from './rule';
import {
  validateLabelKey,
  validateLabelValue,
  validateQualifiedName,
} from './validateNames';

/** Source: apimachinery api/validation `TotalAnnotationSizeLimitB`. */
const ANNOTATIONS_BYTES = 256 * 1024;

/** apimachinery `ValidateLabels`: every problem is one of the whole map. */
export function validateLabels(
  labels: Readonly<Record<string, string>> = {},
): Finding {
  return firstOf(
    Object.keys(labels),
    key => validateLabelKey(key) || validateLabelValue(labels[key]),
  );
}

/** Source: apimachinery api/validation `ValidateAnnotations`. */
export function validateAnnotations(
  annotations: Readonly<Record<string, string>> = {},
): Finding {
  let size = 0;
  const problem = firstOf(Object.keys(annotations), key => {
    size += key.length + annotations[key].length;
    return validateQualifiedName(key.toLowerCase());
  });
  return (
    problem || (size > ANNOTATIONS_BYTES && tooLong('', ANNOTATIONS_BYTES))
  );
}
