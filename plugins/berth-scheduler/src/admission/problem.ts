/** Why the API server would refuse a pod. */
export interface Problem {
  /** Path of the field, e.g. `spec.containers[0].resources.requests[cpu]`. */
  field: string;
  /** Begins as the API server's messages do: `Required value`, `Invalid value`, `Forbidden` … */
  why: string;
}

export function required(field: string, why?: string): Problem {
  return { field, why: why ? `Required value: ${why}` : 'Required value' };
}

export function invalid(field: string, value: unknown, why: string): Problem {
  return { field, why: `Invalid value: ${JSON.stringify(value)}: ${why}` };
}

export function unsupported(field: string, value: unknown): Problem {
  return { field, why: `Unsupported value: ${JSON.stringify(value)}` };
}

export function forbidden(field: string, why: string): Problem {
  return { field, why: `Forbidden: ${why}` };
}

export function duplicate(field: string, value: string): Problem {
  return { field, why: `Duplicate value: ${JSON.stringify(value)}` };
}

export function notFound(field: string, value: unknown): Problem {
  return { field, why: `Not found: ${JSON.stringify(value)}` };
}

export function tooLong(field: string, most: number): Problem {
  return { field, why: `Too long: may not be more than ${most}` };
}
