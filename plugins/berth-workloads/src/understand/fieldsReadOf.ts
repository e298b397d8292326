import { ReadLog } from '../json/ReadLog';
import { workloadKinds } from '../kinds/workloadKinds';
import type { Related } from './Related';
import { understandLogged } from './understand';

/**
 * The paths of the fields that were looked at to understand an object, as `spec.template.spec.containers[].image`, whether
 * or not they are there. What is taken as a whole, such as a pod template, is not followed further.
 * @public
 */
export function fieldsReadOf(object: unknown, related: Related): Set<string> {
  const paths = new Set<string>();
  const log = new ReadLog(path => paths.add(path));
  understandLogged(object, { related, kinds: workloadKinds, log });
  return paths;
}
