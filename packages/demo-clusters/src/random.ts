/** Kubernetes' alphabet for generated names (apimachinery `util/rand`): no vowels, no look-alikes. */
const ALPHABET = 'bcdfghjklmnpqrstvwxz2456789';

/** FNV-1a, 32 bits. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/** A seeded source of random numbers: the same seed gives the same cluster, name by name. */
export class Random {
  constructor(private state: number) {}

  /** The next number in [0, 1). Mulberry32, by Tommy Ettinger. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  /** An integer in [0, bound). */
  integer(bound: number): number {
    return Math.floor(this.next() * bound);
  }

  /** A suffix such as Kubernetes gives to generated names. */
  suffix(length: number): string {
    let text = '';
    for (let i = 0; i < length; i++) {
      text += ALPHABET[this.integer(ALPHABET.length)];
    }
    return text;
  }

  hex(length: number): string {
    let text = '';
    for (let i = 0; i < length; i++) {
      text += this.integer(16).toString(16);
    }
    return text;
  }

  /** A version 4 UUID. */
  uuid(): string {
    const variant = (8 + this.integer(4)).toString(16);
    return [
      this.hex(8),
      this.hex(4),
      `4${this.hex(3)}`,
      variant + this.hex(3),
      this.hex(12),
    ].join('-');
  }
}

/** A hash in the alphabet of generated names, as in the label `pod-template-hash`. */
export function nameHash(text: string): string {
  return new Random(hash32(text)).suffix(10);
}
