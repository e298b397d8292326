/**
 * Why an input cannot be answered.
 * @public
 */
export interface FieldProblem {
  /** Path of the field, e.g. `gpus.count`. */
  field: string;
  /** In English. */
  message: string;
}
