import { checkClusterUrl } from './checkClusterUrl';

const named = ['*.corp.example', '127.0.0.1', 'plain.example'];

describe('checkClusterUrl', () => {
  it.each([
    ['https://cluster.example', 'https://cluster.example', false],
    ['https://8.8.8.8:6443/', 'https://8.8.8.8:6443', false],
    ['https://proxy.example/k8s/c-1/', 'https://proxy.example/k8s/c-1', false],
    ['https://a.corp.example', 'https://a.corp.example', true],
    ['https://CORP.example', 'https://corp.example', true],
    ['http://127.0.0.1:8001', 'http://127.0.0.1:8001', true],
  ])('takes %s', (value, url, isNamed) => {
    expect(checkClusterUrl(value, named)).toMatchObject({ url, isNamed });
  });

  it.each([
    ['', 'its API server is no URL'],
    ['cluster.example', 'its API server is no URL'],
    ['http://cluster.example', 'the URL of its API server is not https'],
    ['ftp://127.0.0.1', 'the URL of its API server is not https'],
    ['file:///etc/passwd', 'the URL of its API server is not https'],
    [
      'https://user:word@cluster.example',
      'the URL of its API server holds a credential',
    ],
    ['https://a.example/?x', 'the URL of its API server has a query'],
    ['https://a.example/#x', 'the URL of its API server has a query'],
    ['https://10.0.0.1', 'the address of its API server is not public'],
    ['https://127.0.0.2', 'the address of its API server is not public'],
    ['https://[::1]', 'the address of its API server is not public'],
    ['https://[::ffff:7f00:1]', 'the address of its API server is not public'],
    // As browsers and Node's URL read them: 127.0.0.2 and 169.254.169.254.
    ['https://2130706434', 'the address of its API server is not public'],
    ['https://0x7f.2', 'the address of its API server is not public'],
    [
      'https://0251.0376.0251.0376',
      'the address of its API server is not public',
    ],
  ])('refuses %s', (value, why) => {
    expect(checkClusterUrl(value, named)).toBe(why);
  });

  it('names no host by a part of its name', () => {
    for (const url of [
      'http://evilcorp.example',
      'http://corp.example.evil',
      'http://xplain.example',
    ]) {
      expect(checkClusterUrl(url, named)).toBe(
        'the URL of its API server is not https',
      );
    }
  });
});
