import fc from 'fast-check';
import { digest } from './digest';

describe('digest', () => {
  it('is 16 hexadecimal digits, the same for the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(digest(text)).toMatch(/^[0-9a-f]{16}$/);
        expect(digest(text)).toBe(digest(`${text}`));
      }),
    );
  });

  it('differs for names that differ little', () => {
    const names = Array.from({ length: 20_000 }, (_, i) => [
      `registry.example.com/team/web:${i}`,
      `${i}/registry.example.com/team/web`,
    ]).flat();
    const halves = (from: number) =>
      new Set(names.map(name => digest(name).slice(from, from + 8))).size;
    expect(new Set(names.map(digest)).size).toBe(names.length);
    // Of 40 000 values drawn from 2^32, hardly any is drawn twice.
    expect(halves(0)).toBeGreaterThan(names.length - 5);
    expect(halves(8)).toBeGreaterThan(names.length - 5);
  });

  it('tells where a text ends', () => {
    const texts = ['', '\0', '\0\0', 'a', 'aa', 'a\0'];
    expect(new Set(texts.map(digest)).size).toBe(texts.length);
  });
});
