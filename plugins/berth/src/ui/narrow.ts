/**
 * Too narrow for five columns beside each other. Measured on the card itself, not on the window: the same card is
 * 360 px wide in one layout and as wide as the page in another.
 */
export const NARROW = '@container berth (max-width: 719px)';
