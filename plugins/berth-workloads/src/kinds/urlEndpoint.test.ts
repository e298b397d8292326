import { urlEndpoint } from './urlEndpoint';

describe('urlEndpoint', () => {
  it.each([
    ['https://search.example.com/mcp', 'https://search.example.com/mcp'],
    ['https://user:secret@search.example.com/', 'https://search.example.com/'],
    [
      'https://search.example.com/mcp?apiKey=s',
      'https://search.example.com/mcp',
    ],
    ['https://search.example.com/mcp#s', 'https://search.example.com/mcp'],
  ])('%s: %s', (url, address) => {
    expect(urlEndpoint(url)).toEqual({ address, scope: 'external' });
  });

  it('keeps a name and a protocol', () => {
    expect(
      urlEndpoint('http://tools', { name: 'sse', protocol: 'SSE' }),
    ).toEqual({
      name: 'sse',
      address: 'http://tools',
      protocol: 'SSE',
      scope: 'cluster',
    });
  });
});
