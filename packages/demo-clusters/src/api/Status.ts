/** `v1.Status`, the body of every answer that is an error. */
export interface Status {
  kind: 'Status';
  apiVersion: 'v1';
  metadata: { continue?: string };
  status: 'Failure';
  message: string;
  reason: StatusReason;
  details: {
    name?: string;
    group?: string;
    kind?: string;
    causes?: Array<{ reason: string; message: string; field?: string }>;
    retryAfterSeconds?: number;
  };
  code: number;
}

export type StatusReason =
  | 'BadRequest'
  | 'Expired'
  | 'Forbidden'
  | 'InternalError'
  | 'Invalid'
  | 'MethodNotAllowed'
  | 'NotAcceptable'
  | 'NotFound'
  | 'Timeout';

const CODES: Record<StatusReason, number> = {
  BadRequest: 400,
  Forbidden: 403,
  NotFound: 404,
  MethodNotAllowed: 405,
  NotAcceptable: 406,
  Expired: 410,
  Invalid: 422,
  InternalError: 500,
  Timeout: 504,
};

/** Thrown by a handler to answer with a Status. */
export class StatusError extends Error {
  readonly status: Status;

  constructor(
    reason: StatusReason,
    message: string,
    options: {
      details?: Status['details'];
      continueToken?: string;
    } = {},
  ) {
    super(message);
    this.name = 'StatusError';
    this.status = {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: options.continueToken
        ? { continue: options.continueToken }
        : {},
      status: 'Failure',
      message,
      reason,
      details: options.details ?? {},
      code: CODES[reason],
    };
  }
}

/** An option of list or watch that contradicts another, as the API server words it. */
export function invalidListOption(field: string, message: string): StatusError {
  return new StatusError(
    'Invalid',
    `ListOptions.meta.k8s.io "" is invalid: ${field}: ${message}`,
    {
      details: {
        group: 'meta.k8s.io',
        kind: 'ListOptions',
        causes: [
          {
            reason: message.startsWith('Unsupported')
              ? 'FieldValueNotSupported'
              : 'FieldValueForbidden',
            message,
            field,
          },
        ],
      },
    },
  );
}

/** A `resourceVersion` that this server has not come to yet. */
export function tooLargeResourceVersion(
  wanted: number,
  current: number,
): StatusError {
  return new StatusError(
    'Timeout',
    `Timeout: Too large resource version: ${wanted}, current: ${current}`,
    {
      details: {
        causes: [
          {
            reason: 'ResourceVersionTooLarge',
            message: 'Too large resource version',
          },
        ],
        retryAfterSeconds: 1,
      },
    },
  );
}

export function tooOldResourceVersion(wanted: number): StatusError {
  return new StatusError('Expired', `too old resource version: ${wanted}`);
}
