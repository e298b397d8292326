import { isDate } from './isDate';
import { isNumber } from './isNumber';

/** What YAML 1.1 or 1.2 takes for null or a boolean. */
const WORDS = /^(?:null|true|false|yes|no|on|off|[ynt1f0])$/i;

/**
 * Whether some YAML parser takes a key without quotes for something else than a string. The forms that no key without
 * quotes can have, such as `~`, `.inf` and `11:00`, are left out.
 *
 * Source: sigs.k8s.io/yaml 1.6.0 `kyaml/kyaml.go`, `isTypeAmbiguous`.
 */
export function isAmbiguous(key: string): boolean {
  return WORDS.test(key) || isNumber(key.replaceAll('_', '')) || isDate(key);
}
