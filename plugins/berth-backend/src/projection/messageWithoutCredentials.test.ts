import { messageWithoutCredentials } from './messageWithoutCredentials';

describe('messageWithoutCredentials', () => {
  it.each([
    [
      'failed to list refs: https://user:SECRET@git.example/a.git: denied',
      'failed to list refs: https://git.example/a.git: denied',
    ],
    ['Get "https://SECRET@git.example/a"', 'Get "https://git.example/a"'],
    [
      'https://a:SECRET@one.example/x, then (HTTP://SECRET@two.example),https://b:SEC@RET@three.example',
      'https://one.example/x, then (HTTP://two.example),https://three.example',
    ],
    ['ssh://user:SECRET@host:22/a failed', 'ssh://user@host:22/a failed'],
    ['dial ssh://git@host/a', 'dial ssh://git@host/a'],
    ['cannot read git@host:a/b.git', 'cannot read git@host:a/b.git'],
    [
      'https://git.example/a@v1 is not for ops@git.example',
      'https://git.example/a@v1 is not for ops@git.example',
    ],
    ['', ''],
  ])('%s is kept as %s', (whole, kept) => {
    expect(messageWithoutCredentials(whole)).toBe(kept);
  });

  it('leaves no half of a credential where a message is cut', () => {
    const kept = messageWithoutCredentials(
      `${'x'.repeat(1_000)} https://user:${'SECRET'.repeat(20)}@git.example`,
    );
    expect(kept).toBe(`${'x'.repeat(1_000)} https://git.example`);
  });

  it('takes words alone', () => {
    expect(messageWithoutCredentials(7)).toBeUndefined();
  });
});
