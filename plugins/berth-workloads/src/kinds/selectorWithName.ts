import type { Fields } from '../json/Fields';
import type { LabelSelector } from '../kubernetes';

/**
 * The pods that a controller labels with the name of their object.
 *
 * @param key - The label that holds the name.
 * @param others - Labels that all of the controller's pods have.
 */
export function selectorWithName(
  key: string,
  others: Readonly<Record<string, string>> = {},
): (object: Fields) => LabelSelector | undefined {
  return object => {
    const name = object.object('metadata').string('name');
    return name === undefined
      ? undefined
      : { matchLabels: { [key]: name, ...others } };
  };
}
