import type { z } from 'zod/v3';
import type { Zod } from './zod';

/**
 * One object with the fields of several, those that only some have optional. The scaffolder checks inputs by JSON schema,
 * which says of alternatives only that none of them matches; of this one it names the field. What each alternative wants
 * is checked by the action itself.
 */
export function flatSchema(
  zod: Zod,
  discriminator: string,
  alternatives: readonly z.AnyZodObject[],
): z.AnyZodObject {
  const shapes = alternatives.map(({ shape }) => shape as z.ZodRawShape);
  const fields = new Set(shapes.flatMap(shape => Object.keys(shape)));
  const types = shapes.map(
    shape => shape[discriminator] as z.ZodLiteral<string>,
  );
  return zod.strictObject({
    ...Object.fromEntries(
      [...fields].map(field => {
        const [first] = shapes.flatMap(shape => shape[field] ?? []);
        const isEverywhere = shapes.every(shape => field in shape);
        return [field, isEverywhere ? first : first.optional()];
      }),
    ),
    [discriminator]: zod.enum([
      types[0].value,
      ...types.slice(1).map(type => type.value),
    ]),
  });
}
