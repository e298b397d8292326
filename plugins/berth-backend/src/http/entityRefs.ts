import {
  CompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/** An `InputError` whose `field` goes into the body of the error. */
export class FieldError extends InputError {
  constructor(readonly field: string, message: string) {
    super(message);
  }
}

/** What no part of a reference can hold, whatever names an organisation allows. */
const PART = /^[^\s:/]+$/;

/**
 * The catalog's own form of a reference that a reader sent.
 *
 * @throws FieldError
 */
export function normalisedEntityRef(
  reference: string | CompoundEntityRef,
  field: string,
): string {
  const parts = partsOf(reference);
  if (!parts || !Object.values(parts).every(part => PART.test(part))) {
    throw new FieldError(
      field,
      `Not an entity reference, as in component:default/name: ${JSON.stringify(
        reference,
      )}`,
    );
  }
  return stringifyEntityRef(parts);
}

function partsOf(
  reference: string | CompoundEntityRef,
): CompoundEntityRef | undefined {
  if (typeof reference !== 'string') {
    return reference;
  }
  try {
    return parseEntityRef(reference);
  } catch {
    // It throws `Error` or `TypeError`, and only for a text that is no reference.
    return undefined;
  }
}
