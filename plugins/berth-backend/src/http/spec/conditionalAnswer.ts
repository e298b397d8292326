/** The state that the reader was told of by a signal; a replica that has not heard of it answers 409. */
export const minRev = {
  name: 'minRev',
  in: 'query',
  required: false,
  description:
    'The revision of the last signal. Answers 409 with Retry-After while this replica is behind it.',
  schema: { type: 'string', minLength: 1, maxLength: 64, pattern: '^[\\w-]+$' },
} as const;

export const ifNoneMatch = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'The ETag of the answer that the reader has.',
  schema: { type: 'string' },
} as const;

/** The answer, with an ETag, or 304 where the reader has it already. */
export function conditionalAnswer<const Content>(content: Content) {
  return {
    '200': {
      description: 'The answer, as this reader may see it.',
      headers: {
        ETag: {
          description: 'Strong; names exactly what this reader sees.',
          schema: { type: 'string' },
        },
      },
      content,
    },
    '304': { description: 'Nothing changed since the ETag of the reader.' },
  } as const;
}
