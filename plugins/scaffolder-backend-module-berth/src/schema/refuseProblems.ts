import { InputError } from '@backstage/errors';

/** @throws `InputError` that names each field with a problem. */
export function refuseProblems(
  problems: ReadonlyArray<{ field: string; message: string }>,
  where: string,
): void {
  if (problems.length > 0) {
    throw new InputError(
      problems
        .map(({ field, message }) => `${where}.${field} ${message}`)
        .join('; '),
    );
  }
}
