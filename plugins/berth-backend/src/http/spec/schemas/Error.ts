/** As `ErrorResponseBody` of `@backstage/errors`. */
export const Error = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['name', 'message'],
      properties: {
        name: { type: 'string' },
        message: { type: 'string' },
        field: { type: 'string', description: 'The input that is wrong.' },
      },
      additionalProperties: true,
    },
    request: { type: 'object', additionalProperties: true },
    response: { type: 'object', additionalProperties: true },
  },
} as const;
