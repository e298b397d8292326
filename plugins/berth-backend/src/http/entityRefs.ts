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

/** The catalog's own form of a reference that a reader sent. */
export function normalisedEntityRef(
  reference: string | CompoundEntityRef,
  field: string,
): string {
  try {
    return stringifyEntityRef(
      typeof reference === 'string' ? parseEntityRef(reference) : reference,
    );
  } catch (error) {
    throw new FieldError(
      field,
      `Not an entity reference, as in component:default/name: ${JSON.stringify(
        reference,
      )}`,
    );
  }
}
