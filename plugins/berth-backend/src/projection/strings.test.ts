import { StringPool } from './strings';

describe('StringPool', () => {
  it('gives equal strings back', () => {
    const pool = new StringPool();
    expect(pool.intern('ünï🚢')).toBe('ünï🚢');
    expect(pool.size).toBe(1);
    pool.intern(['ünï', '🚢'].join(''));
    expect(pool.size).toBe(1);
  });

  it('does not keep long strings', () => {
    const pool = new StringPool();
    const long = 'x'.repeat(257);
    expect(pool.intern(long)).toBe(long);
    expect(pool.size).toBe(0);
  });

  it('is bounded', () => {
    const pool = new StringPool();
    for (let i = 0; i < 60_000; i++) pool.intern(`label-${i}`);
    expect(pool.size).toBe(10_000);
    expect(pool.intern('label-1')).toBe('label-1');
  });
});
