import { compileSchema } from './compileSchema';
import { InputError } from './InputError';
import { Place } from './Place';
import type { Schema } from './Schema';

/**
 * A reader of one kind of object, from JSON that may be anything: it keeps the fields of the schema, reads `null` as absent,
 * and drops what it does not know, as the API server does.
 *
 * @typeParam T - What the schema describes.
 * @returns A function that throws InputError, and nothing else, for an object that cannot be read.
 */
export function objectReader<T>(
  kind: string,
  schema: Schema,
): (input: unknown) => T {
  const read = compileSchema(schema);
  const place = new Place(kind);
  return input => {
    place.start(input);
    try {
      return read(input, place, 0) as T;
    } catch (error) {
      if (error instanceof InputError) {
        throw error;
      }
      // A proxy or a getter may throw whatever it likes.
      throw new InputError({
        object: kind,
        field: '',
        reason: 'cannot be read',
        cause: error,
      });
    }
  };
}
