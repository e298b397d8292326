export const tone = {
  type: 'string',
  enum: ['good', 'look', 'bad', 'unknown'],
} as const;
