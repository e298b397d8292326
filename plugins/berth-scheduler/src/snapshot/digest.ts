/**
 * Stands for a name wherever only equality counts: the same text always gives the same 16 hexadecimal digits, and
 * different texts practically never do (64 bits).
 *
 * It hides names from who reads the bytes of a snapshot. It is not a secret against guessing: it has no key, so who
 * has a name can find out whether its digest is there.
 */
export function digest(text: string): string {
  let left = 0x3c6ef372;
  let right = 0x1b873593;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    left = Math.imul(rotate(left ^ unit, 13), 0x9e3779b1);
    right = Math.imul(rotate(right ^ unit, 17), 0x85ebca77);
  }
  const mixed = avalanche(left ^ text.length);
  return hex(mixed) + hex(avalanche(right ^ mixed));
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** Lets every bit bear on every other: the finalizer of MurmurHash3. */
function avalanche(word: number): number {
  const once = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

function hex(word: number): string {
  return word.toString(16).padStart(8, '0');
}
