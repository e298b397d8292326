/**
 * Something in a manifest that is out of date or has no effect, and how to mend it.
 * @public
 */
export interface Advice {
  /** Names the rule, as `Job/gangAnnotationInPodTemplate`, so that each language finds words of its own. */
  rule: string;
  /** Path of the field. */
  field: string;
  /** What is wrong, in English. */
  problem: string;
  /** What to do, in English. */
  remedy: string;
}

/**
 * Fields that hold something of another type than the API promises. They were read as if they were not there.
 * @public
 */
export interface FieldWarnings {
  /** All of them. */
  count: number;
  /** The first 20. */
  fields: Array<{ field: string; expected: string }>;
}
