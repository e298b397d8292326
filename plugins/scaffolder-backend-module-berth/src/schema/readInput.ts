import { InputError } from '@backstage/errors';
import type { z } from 'zod/v3';

/**
 * The input of an action, with defaults. The scaffolder itself checks it by JSON schema alone, which fills in nothing and
 * knows no rules between fields.
 *
 * @throws `InputError` that names each field that is not as it must be.
 */
export function readInput<TSchema extends z.ZodTypeAny>(
  schema: TSchema,
  input: unknown,
): z.output<TSchema> {
  const read = schema.safeParse(input);
  if (!read.success) {
    throw new InputError(
      read.error.issues
        .map(({ path, message }) => `${path.join('.') || 'input'}: ${message}`)
        .join('; '),
    );
  }
  return read.data;
}
