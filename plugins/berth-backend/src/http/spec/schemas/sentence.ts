/** A statement as code and parameters; `@berth/backstage-plugin-berth-workloads` lists them. */
export const sentence = {
  type: 'object',
  required: ['code', 'params'],
  additionalProperties: false,
  properties: {
    code: { type: 'string' },
    params: { type: 'object', additionalProperties: true },
  },
} as const;
