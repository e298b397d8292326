import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { cacheDirectory } from './cacheDirectory';

describe('cacheDirectory', () => {
  it.each([
    [
      'BERTH_CACHE_HOME before everything',
      { BERTH_CACHE_HOME: '/b', XDG_CACHE_HOME: '/x' },
      '/b/control-plane',
    ],
    ['XDG_CACHE_HOME', { XDG_CACHE_HOME: '/x' }, '/x/berth/control-plane'],
    [
      'the home directory where neither is set, or both are empty',
      { BERTH_CACHE_HOME: '', XDG_CACHE_HOME: '' },
      `${homedir()}/.cache/berth/control-plane`,
    ],
  ])('uses %s', (_, env, expected) => {
    expect(dirname(cacheDirectory(env))).toBe(expected);
  });
});
