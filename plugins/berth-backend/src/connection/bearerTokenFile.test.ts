import { createMockDirectory } from '@backstage/backend-test-utils';
import { ManualClock } from '../clock/ManualClock';
import { bearerTokenFile } from './bearerTokenFile';

const signal = new AbortController().signal;

describe('bearerTokenFile', () => {
  const directory = createMockDirectory();

  it('reads the file again after a minute', async () => {
    const clock = new ManualClock();
    directory.setContent({ token: 'first\n' });
    const headers = bearerTokenFile({
      path: directory.resolve('token'),
      clock,
    });
    expect(await headers(signal)).toEqual({ authorization: 'Bearer first' });
    directory.setContent({ token: 'second\n' });
    clock.advance(59_999);
    expect(await headers(signal)).toEqual({ authorization: 'Bearer first' });
    clock.advance(1);
    expect(await headers(signal)).toEqual({ authorization: 'Bearer second' });
  });

  it('rejects with the code of the fault when there is no file', async () => {
    const headers = bearerTokenFile({ path: directory.resolve('none') });
    await expect(headers(signal)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
