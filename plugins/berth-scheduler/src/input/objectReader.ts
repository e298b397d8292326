import { compileSchema } from './compileSchema';
import { FieldError } from './FieldError';
import { InputError } from './InputError';
import type { Schema } from './Schema';

/**
 * A reader of one kind of object, from JSON that may be anything: it reads `null` as absent and drops what the schema does
 * not name, as the API server does. It leaves what it is given as it is.
 *
 * @typeParam T - What the schema describes.
 * @returns A function that throws InputError, and nothing else, for an object that cannot be read.
 */
export function objectReader<T>(
  kind: string,
  schema: Schema,
): (input: unknown) => T {
  const read = compileSchema(schema);
  return input => {
    try {
      return read(input) as T;
    } catch (error) {
      const isOfField = error instanceof FieldError;
      throw new InputError({
        object: isOfField ? nameOf(kind, input) : kind,
        field: isOfField ? error.field : '',
        // A proxy or a getter may throw whatever it likes.
        reason: isOfField ? error.message : 'cannot be read',
        cause: error,
      });
    }
  };
}

/** Kind and name of an object that may be anything. */
function nameOf(kind: string, input: unknown): string {
  const { name, namespace } = metadataOf(input);
  if (typeof name !== 'string') {
    return `${kind} without a name`;
  }
  return typeof namespace === 'string'
    ? `${kind} "${namespace}/${name}"`
    : `${kind} "${name}"`;
}

function metadataOf(input: unknown): Record<string, unknown> {
  try {
    const { metadata } = Object(input) as { metadata?: unknown };
    return { ...Object(metadata) } as Record<string, unknown>;
  } catch {
    // Another field is what is wrong; that the name cannot be read either adds nothing to it.
    return {};
  }
}
