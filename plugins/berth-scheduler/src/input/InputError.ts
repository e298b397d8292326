/**
 * Thrown for an object that cannot be read: a field of the wrong type, an amount that is none, a name given twice.
 * @public
 */
export class InputError extends Error {
  readonly name = 'InputError';
  /** Kind and name, e.g. `Pod "default/web-0"`. */
  readonly object: string;
  /** Path of the field, e.g. `spec.containers[0].resources.requests[cpu]`. */
  readonly field: string;
  readonly reason: string;

  constructor(options: {
    object: string;
    field: string;
    reason: string;
    cause?: unknown;
  }) {
    const { object, field, reason, cause } = options;
    super(`${object}: ${field ? `${field}: ` : ''}${reason}`, { cause });
    this.object = object;
    this.field = field;
    this.reason = reason;
  }
}
