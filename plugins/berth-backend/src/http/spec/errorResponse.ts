export const errorResponse = {
  description: 'What went wrong, as every Backstage backend says it.',
  content: {
    'application/json': { schema: { $ref: '#/components/schemas/Error' } },
  },
} as const;
