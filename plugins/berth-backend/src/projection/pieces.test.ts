import { isShared, PiecePool } from './pieces';

describe('PiecePool', () => {
  it('gives equal parts one copy, and others their own', () => {
    const pool = new PiecePool();
    const first = pool.share({ app: 'chat', tier: { of: ['a', 'b'] } });
    expect(pool.share({ app: 'chat', tier: { of: ['a', 'b'] } })).toBe(first);
    expect(pool.share({ app: 'chat', tier: { of: ['a', 'c'] } })).not.toBe(
      first,
    );
    expect(pool.size).toBe(2);
  });

  it('does not take a number for its text, nor a list for an object', () => {
    const pool = new PiecePool();
    expect(pool.share({ at: 1 as number | string })).not.toBe(
      pool.share({ at: '1' as number | string }),
    );
    expect(pool.share<object>([])).not.toBe(pool.share<object>({}));
  });

  it('lets nobody change what others have too', () => {
    const piece = new PiecePool().share({ tier: { of: ['a'] } });
    expect(() => piece.tier.of.push('b')).toThrow(TypeError);
    expect(isShared(piece)).toBe(true);
  });

  it('stays bounded, and leaves large parts alone', () => {
    const pool = new PiecePool();
    for (let at = 0; at < 50_000; at++) pool.share({ at });
    expect(pool.size).toBeLessThanOrEqual(8_000);
    const large = { text: 'x'.repeat(5_000) };
    expect(pool.share(large)).toBe(large);
    expect(isShared(large)).toBe(false);
  });

  it('says nothing of what is not there', () => {
    expect(new PiecePool().share(undefined)).toBeUndefined();
  });
});
