/** Text inside of inputs: the card's own font at 14 px, digits of equal width. */
export const inputText = {
  fontFamily: 'inherit',
  fontSize: 'body2.fontSize',
  fontVariantNumeric: 'tabular-nums',
} as const;
