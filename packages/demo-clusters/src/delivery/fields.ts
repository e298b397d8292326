/** A repository is whatever somebody pushed: what is read of it is checked, field by field. */
export class FieldError extends Error {
  constructor(field: string, problem: string) {
    super(`${field} ${problem}`);
    this.name = 'FieldError';
  }
}

export type Fields = Readonly<Record<string, unknown>>;

const LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

export function objectAt(value: unknown, field: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new FieldError(field, 'must be an object');
  }
  return value as Fields;
}

export function listAt(
  value: unknown,
  field: string,
  most: number,
): readonly unknown[] {
  if (!Array.isArray(value) || value.length > most) {
    throw new FieldError(field, `must be a list of at most ${most}`);
  }
  return value;
}

export function textAt(value: unknown, field: string): string {
  if (typeof value !== 'string' || value === '' || value.length > 1024) {
    throw new FieldError(field, 'must be a text of 1 to 1024 characters');
  }
  return value;
}

/** A name as objects and namespaces have. */
export function nameAt(value: unknown, field: string): string {
  const text = textAt(value, field);
  if (!LABEL.test(text)) {
    throw new FieldError(
      field,
      'must be at most 63 lower-case letters, digits and hyphens',
    );
  }
  return text;
}

export function countAt(value: unknown, field: string, most: number): number {
  if (
    !Number.isSafeInteger(value) ||
    Number(value) < 0 ||
    Number(value) > most
  ) {
    throw new FieldError(field, `must be a whole number from 0 to ${most}`);
  }
  return Number(value);
}

/** Labels and the like: texts by key. */
export function textsAt(value: unknown, field: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(objectAt(value ?? {}, field)).map(([key, text]) => {
      if (typeof text !== 'string') {
        throw new FieldError(`${field}.${key}`, 'must be a text');
      }
      return [key, text];
    }),
  );
}
