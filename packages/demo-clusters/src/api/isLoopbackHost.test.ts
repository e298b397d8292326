import { isLoopbackHost } from './isLoopbackHost';

describe('isLoopbackHost', () => {
  it.each([
    '127.0.0.1',
    '127.0.0.1:6443',
    'localhost:1',
    'LOCALHOST',
    '[::1]:80',
  ])('takes %s', host => expect(isLoopbackHost(host)).toBe(true));

  it.each([
    undefined,
    '',
    'example.com',
    'localhost.example.com:80',
    '127.0.0.1.example.com',
    'example.com:127.0.0.1',
    '[::1].example.com',
    '10.0.0.1',
  ])('refuses %s', host => expect(isLoopbackHost(host)).toBe(false));
});
