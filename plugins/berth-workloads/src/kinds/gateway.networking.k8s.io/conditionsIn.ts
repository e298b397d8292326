import { Conditions } from '../../conditions/Conditions';
import { Fields } from '../../json/Fields';

/**
 * The conditions of a part of a status, such as a listener.
 *
 * @param object - The whole object: conditions may be about an older generation of it.
 */
export function conditionsIn(part: Fields, object: Fields): Conditions {
  const { metadata } = object.value;
  const conditions = part.any('conditions');
  return Conditions.of(Fields.of({ metadata, status: { conditions } }));
}
