/** One requirement of a label selector; all of a selector's requirements must hold. */
export type LabelRequirement =
  | { key: string; operator: 'in' | 'notIn'; values: readonly string[] }
  | { key: string; operator: 'exists' | 'doesNotExist' }
  | { key: string; operator: 'greaterThan' | 'lessThan'; value: number };
