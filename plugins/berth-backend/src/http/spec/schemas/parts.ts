/** What has a `type` that says which other fields there are. */
export const parts = {
  type: 'array',
  items: {
    type: 'object',
    required: ['type'],
    properties: { type: { type: 'string' } },
    additionalProperties: true,
  },
} as const;
