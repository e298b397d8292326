import { expiryOf } from './expiryOf';

const part = (value: object) =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

describe('expiryOf', () => {
  it('reads it of a JSON web token', () => {
    const token = `${part({ alg: 'none' })}.${part({
      exp: 1_800_000_000,
      name: '日本?>',
    })}.x`;
    expect(expiryOf(token)).toBe(1_800_000_000_000);
  });

  it.each(['opaque', 'ya29.a0Af-opaque', `a.${part({ exp: 'soon' })}.b`, '..'])(
    'does not guess it of %p',
    token => {
      expect(expiryOf(token)).toBeUndefined();
    },
  );
});
