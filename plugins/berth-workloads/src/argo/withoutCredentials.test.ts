import { withoutCredentials } from './withoutCredentials';

describe('withoutCredentials', () => {
  it.each([
    ['https://git.example.com/a/b.git', 'https://git.example.com/a/b.git'],
    ['https://user:pass@git.example.com/a', 'https://git.example.com/a'],
    ['HTTPS://token@git.example.com/a', 'HTTPS://git.example.com/a'],
    ['https://user:p@ss@git.example.com/a@b', 'https://git.example.com/a@b'],
    ['https://:pass@git.example.com', 'https://git.example.com'],
    ['ssh://git@git.example.com:22/a', 'ssh://git@git.example.com:22/a'],
    ['ssh://git:pass@git.example.com/a', 'ssh://git@git.example.com/a'],
    ['git@git.example.com:a/b.git', 'git@git.example.com:a/b.git'],
    ['oci://user:pass@charts.example.com', 'oci://user@charts.example.com'],
    ['git+https://token@git.example.com/a', 'git+https://git.example.com/a'],
    ['https://git.example.com/a?x=@b', 'https://git.example.com/a?x=@b'],
    ['', ''],
  ])('%s is shown as %s', (url, shown) => {
    expect(withoutCredentials(url)).toBe(shown);
  });
});
